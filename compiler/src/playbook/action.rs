//! Steps that ask for something to be done.

use nextmove::command::{Command, Purpose};
use nextmove::kind::Kind;
use nextmove::playbook::{Action, Disruption, Phase, StepIndex};

use crate::authored::step as authored;
use crate::code;
use crate::command;
use crate::fields::every;
use crate::finding::Findings;
use crate::names::{self, DISRUPTIONS, EFFECTS, PHASES};
use crate::place::Name;
use crate::playbook::follow;
use crate::playbook::scope::Scope;
use crate::rules::check_known;

/// Puts places for names, and reports what is unknown or unsafe.
pub(crate) fn lower(
    step: &Name,
    action: &authored::Action,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<Action> {
    let phase = action.phase.as_ref();
    let phase = phase
        .and_then(|phase| names::known(phase, "phase", &code::UNKNOWN_PHASE, &PHASES, findings));
    let disruption = lower_disruption(step, action, phase, findings);
    for effect in &action.effects {
        check_known(effect, "effect", &code::UNKNOWN_EFFECT, &EFFECTS, findings);
    }
    check_way_back(step, action, phase, findings);
    check_saved(action, findings);
    let follow = follow::lower(&action.follow, scope, findings);
    let undo_first = every(
        action
            .undo_first
            .iter()
            .map(|name| undone_step(step, name, scope, findings)),
    );
    check_answered(action, phase, findings);
    let commands = lower_commands(action, scope, findings);
    let cites = every(
        action
            .cites
            .iter()
            .map(|cited| cite(cited, scope, findings)),
    );
    let step_index = |name: &Name| scope.steps.get(name.value.as_str()).copied();
    let text = |name: &Name| name.value.clone();
    if !action.whole {
        return None;
    }
    Some(Action {
        phase: phase?,
        disruption: disruption?,
        reply: scope.facts.get(&step.value)?,
        commands: commands?,
        needs: action.needs.iter().map(text).collect(),
        approve: action.approve.as_ref().map(text),
        irreversible: action.irreversible.is_some(),
        answered_by_outputs: action.answered_by.is_some(),
        cites: cites?,
        then: step_index(action.then.as_ref()?)?,
        on_failure: match &action.on_failure {
            Some(target) => Some(step_index(target)?),
            None => None,
        },
        undo_first: undo_first?,
        follow: follow?,
        // Known once all steps are, and the rules about them.
        later: None,
    })
}

/// What an action stops. One that is there to change something says so, any other stops nothing unless
/// it says so.
fn lower_disruption(
    step: &Name,
    action: &authored::Action,
    phase: Option<Phase>,
    findings: &mut Findings<'_>,
) -> Option<Disruption> {
    let Some(disruption) = &action.disruption else {
        if phase.is_some_and(Phase::changes_the_world) && action.whole {
            let message = format!("`{}` does not say what it stops", step.value);
            findings.report(&code::UNSAID_DISRUPTION, step.place, message);
        }
        return Some(Disruption::None);
    };
    names::known(
        disruption,
        "disruption",
        &code::UNKNOWN_DISRUPTION,
        &DISRUPTIONS,
        findings,
    )
}

/// Outputs reply only to what keeps or finds something: that something was changed is for a person to
/// say, or for an output that shows that it holds.
fn check_answered(action: &authored::Action, phase: Option<Phase>, findings: &mut Findings<'_>) {
    let Some(by) = &action.answered_by else {
        let reads = action.run.iter().filter_map(|it| it.reads.as_ref());
        for (place, _) in reads.filter_map(|reads| reads.accepts.as_ref()) {
            let message = "an error is an answer only where outputs reply to the action";
            findings.report(&code::IDLE_READING, *place, message);
        }
        return;
    };
    if by.value != OUTPUTS {
        let message = format!("nothing is answered by `{}`", by.value);
        findings.report_unknown(&code::WRONG_FORM, by, [OUTPUTS], message);
        return;
    }
    let only_reads = matches!(phase, None | Some(Phase::Preserve | Phase::Investigate));
    let changes = !action.undo.is_empty() || action.irreversible.is_some();
    let stops = action
        .disruption
        .as_ref()
        .is_some_and(|it| it.value != "none");
    let reads = action.run.iter().any(|command| command.reads.is_some());
    if !only_reads || changes || stops {
        let message = "outputs reply to no action that changes something";
        findings.report(&code::ANSWERED_CHANGE, by.place, message);
    } else if !reads && action.whole {
        let message = "no output of `run` is read";
        findings.report(&code::ANSWERED_CHANGE, by.place, message);
    }
}

/// What replies to an action in place of a person.
const OUTPUTS: &str = "outputs";

/// Whoever changes something keeps what it was and can put it back, or says that nobody can.
fn check_way_back(
    step: &Name,
    action: &authored::Action,
    phase: Option<Phase>,
    findings: &mut Findings<'_>,
) {
    let has_undo = !action.undo.is_empty();
    let changes = !action.run.is_empty() && phase.is_some_and(Phase::changes_the_world);
    if let (true, Some(place)) = (has_undo, action.irreversible) {
        let message = format!("`{}` has `undo`, so it is not irreversible", step.value);
        findings.report(&code::WAY_BACK_DENIED, place, message);
    }
    if changes && !has_undo && action.irreversible.is_none() && action.whole {
        let message = format!("`{}` changes something and has no `undo`", step.value);
        findings.report(&code::NO_WAY_BACK, step.place, message);
    }
    if has_undo && action.before.is_empty() && action.whole {
        let message = format!(
            "`{}` has `undo` and does not keep the state before",
            step.value
        );
        findings.report(&code::STATE_NOT_KEPT, step.place, message);
    }
}

/// Reports a command that waits for a file which no command of the action saves.
fn check_saved(action: &authored::Action, findings: &mut Findings<'_>) {
    let saved: Vec<&str> = action
        .commands()
        .filter_map(|command| command.save.as_ref())
        .map(|file| file.value.as_str())
        .collect();
    let waits = action.commands().filter_map(|it| it.when_saved.as_ref());
    for (file, _) in waits {
        if !saved.contains(&file.value.as_str()) {
            let message = format!("no command of the step saves `{}`", file.value);
            let known = saved.iter().copied();
            findings.report_unknown(&code::UNKNOWN_SAVED, file, known, message);
        }
    }
}

/// The step that has to be taken back before another.
fn undone_step(
    step: &Name,
    first: &Name,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<StepIndex> {
    let found = scope.steps.get(first.value.as_str()).copied();
    let is_act = scope
        .facts
        .get(&first.value)
        .and_then(|it| scope.facts.kind(it));
    if found.is_none() || is_act != Some(&Kind::Reply) || first.value == step.value {
        let message = format!(
            "`{}` cannot be taken back before `{}`: it is no other action",
            first.value, step.value
        );
        let known = scope.steps.keys().copied();
        findings.report_unknown(&code::UNKNOWN_UNDO, first, known, message);
        return None;
    }
    found
}

/// The commands in the order in which they are used.
fn lower_commands(
    action: &authored::Action,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<Vec<Command>> {
    let purposes = [
        (Purpose::Before, &action.before),
        (Purpose::Run, &action.run),
        (Purpose::Verify, &action.verify),
        (Purpose::Undo, &action.undo),
    ];
    let commands = purposes
        .into_iter()
        .flat_map(|(purpose, commands)| commands.iter().map(move |command| (purpose, command)));
    every(commands.map(|(purpose, command)| {
        command::lower(purpose, command, &scope.facts, scope.tools, findings)
    }))
}

fn cite(cited: &Name, scope: &Scope<'_>, findings: &mut Findings<'_>) -> Option<u16> {
    let index = scope.citations.get(cited.value.as_str()).copied();
    if index.is_none() {
        let known = scope.citations.keys().copied();
        let message = format!("there is no citation `{}`", cited.value);
        findings.report_unknown(&code::UNKNOWN_CITATION, cited, known, message);
    }
    index
}
