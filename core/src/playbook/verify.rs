//! What data must promise before it is a playbook.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Action, Derivation, FactDecl, Follow, PlaybookData, Step, StepIndex, StepKind};
use crate::command::Command;
use crate::condition::{Condition, FactIndex};
use crate::fact::Chosen;
use crate::kind::{CANNOT_TELL, Kind};

/// What keeps data from being a playbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unverified {
    /// The playbook.
    pub playbook: String,
    /// The step or fact at fault.
    pub at: String,
    /// What is wrong, in plain prose.
    pub because: &'static str,
}

/// Checks data, in time linear in its size.
pub(super) fn check(data: &PlaybookData) -> Result<(), Unverified> {
    let fault = |at: &str, because| Unverified {
        playbook: data.id.clone(),
        at: at.into(),
        because,
    };
    if data.steps.is_empty() {
        return Err(fault("", "it has no step"));
    }
    let mut reasons = Vec::with_capacity(data.facts.len());
    for fact in &data.facts {
        let own = check_fact(&reasons, fact)
            .and_then(|own| check_among(data, reasons.len(), fact).map(|()| own))
            .map_err(|because| fault(&fact.name, because))?;
        reasons.push(own);
    }
    check_condition(&data.handles, data.facts.len())
        .map_err(|because| fault("handles", because))?;
    let is_there = |fact: &FactIndex| usize::from(*fact) < data.facts.len();
    if !data.highlights.iter().all(is_there) {
        return Err(fault("highlights", "a fact that it tells is not there"));
    }
    let follow = data.steps.iter().flat_map(Step::follow);
    if !follow.flat_map(Follow::reads).all(|fact| is_there(&fact)) {
        return Err(fault("follow", "a fact that a case is given is not there"));
    }
    for (index, step) in data.steps.iter().enumerate() {
        check_step(data, index, step).map_err(|because| fault(&step.id, because))?;
    }
    check_waivers(data).map_err(|because| fault("waivers", because))
}

/// How many facts, each counted as often as it is read, a derivation may rest on. It bounds what
/// working out and explaining a value costs, which a chain of facts that each read the one before
/// twice would double at every link.
pub const MOST_REASONS: u32 = 1_000;

/// How many facts a derivation rests on, those that it reads and those behind them.
///
/// `behind` holds the same of every earlier fact.
#[must_use]
pub fn reasons(derive: &[Derivation], behind: &[u32]) -> u32 {
    let mut reasons = 0_u32;
    for rule in derive {
        rule.when.for_each_fact(&mut |read| {
            let below = behind.get(usize::from(read)).copied().unwrap_or(0);
            reasons = reasons.saturating_add(below).saturating_add(1);
        });
    }
    reasons
}

/// Checks a fact that comes after facts with so many reasons; gives the number of its own.
fn check_fact(earlier: &[u32], fact: &FactDecl) -> Result<u32, &'static str> {
    for rule in &fact.derive {
        check_condition(&rule.when, earlier.len())?;
        let alone = matches!(fact.kind, Kind::SeveralOf(_)) && rule.value == CANNOT_TELL;
        if alone || !fact.kind.options().contains(&rule.value) {
            return Err("a rule gives it a value that is not one of its options");
        }
    }
    match (&fact.kind, reasons(&fact.derive, earlier)) {
        (Kind::OneOf(options) | Kind::SeveralOf(options), _) if options.is_empty() => {
            Err("it has no options")
        }
        (Kind::SeveralOf(options), _) if options.len() > Chosen::MOST => {
            Err("it has more options than can be told apart")
        }
        (_, own) if own > MOST_REASONS => Err("it is derived from too many other facts"),
        (_, own) => Ok(own),
    }
}

/// What can be chosen and what is suggested are lists of earlier facts, of the same kind.
fn check_among(data: &PlaybookData, earlier: usize, fact: &FactDecl) -> Result<(), &'static str> {
    let is_list = |list: &FactIndex| {
        let list = usize::from(*list);
        let kind = data.facts.get(list).map(|list| &list.kind);
        list < earlier && kind == Some(&fact.kind) && fact.kind.is_list()
    };
    let mut lists = fact.among.iter().chain(&fact.suggest);
    lists
        .all(is_list)
        .then_some(())
        .ok_or("it is chosen among what is no list of such values")
}

/// Whether a command for each item has a list, and what is read of its output can be.
fn check_command(data: &PlaybookData, command: &Command) -> Result<(), &'static str> {
    let kind = |fact: FactIndex| data.facts.get(usize::from(fact)).map(|fact| &fact.kind);
    let is_list = |list: FactIndex| {
        let kind = kind(list);
        kind.is_some_and(|kind| matches!(kind, Kind::List(_) | Kind::ListOf(_)))
    };
    if !command.each.is_none_or(is_list) {
        return Err("a command is used for each item of what is no list");
    }
    let Some(reading) = &command.reads else {
        return Ok(());
    };
    let facts = data.facts.len();
    if !reading.is_sound(facts) {
        return Err("a condition over an output is not well formed");
    }
    let tellable = |fact: FactIndex| {
        kind(fact).is_some_and(|kind| !matches!(kind, Kind::Reply | Kind::Present))
    };
    let mut told = command.tells();
    told.all(tellable)
        .then_some(())
        .ok_or("an output tells a fact that is not there")
}

fn check_waivers(data: &PlaybookData) -> Result<(), &'static str> {
    let mut steps = data.waivers.iter().flat_map(|waiver| &waiver.steps);
    let is_there =
        |step: &StepIndex| usize::try_from(*step).is_ok_and(|step| step < data.steps.len());
    steps
        .all(is_there)
        .then_some(())
        .ok_or("a rule is waived for a step that is not there")
}

fn check_condition(condition: &Condition, known: usize) -> Result<(), &'static str> {
    let mut earlier = true;
    condition.for_each_fact(&mut |fact| earlier &= usize::from(fact) < known);
    earlier
        .then_some(())
        .ok_or("a condition reads a fact that does not come before it")
}

fn check_step(data: &PlaybookData, index: usize, step: &Step) -> Result<(), &'static str> {
    let kind = |fact: FactIndex| data.facts.get(usize::from(fact)).map(|fact| &fact.kind);
    let forward = |target: &StepIndex| {
        usize::try_from(*target).is_ok_and(|target| target > index && target < data.steps.len())
    };
    let leads_on = match &step.kind {
        StepKind::Decide { fact, among, arms } => {
            if !kind(*fact).is_some_and(|kind| has_arms(kind, *among, arms.len())) {
                return Err("it does not have one way on for each option of its fact");
            }
            arms.iter().all(forward)
        }
        StepKind::Act(action) => {
            check_action(data, action)?;
            let due = action.later.iter().flatten();
            if action.later.is_some() && action.on_failure.is_some() {
                return Err("it can wait, and its failure leads elsewhere");
            }
            action
                .targets()
                .chain(due.copied())
                .all(|target| forward(&target))
        }
        StepKind::End(ending) => {
            check_fillable(data, ending.placeables())?;
            true
        }
    };
    leads_on
        .then_some(())
        .ok_or("it leads to a step that does not come after it")
}

/// Whether a decision on a choice has the right number of ways on.
fn has_arms(kind: &Kind, among: Option<u16>, arms: usize) -> bool {
    match (kind, among) {
        (Kind::OneOf(options), None) => options.len() == arms,
        (Kind::SeveralOf(options), Some(option)) => {
            usize::from(option) < options.len() && arms == 2
        }
        _ => false,
    }
}

fn check_action(data: &PlaybookData, action: &Action) -> Result<(), &'static str> {
    let kind = |fact: FactIndex| data.facts.get(usize::from(fact)).map(|fact| &fact.kind);
    if kind(action.reply) != Some(&Kind::Reply) {
        return Err("its reply is not a fact that takes replies");
    }
    if action
        .cites
        .iter()
        .any(|cited| usize::from(*cited) >= data.citations.len())
    {
        return Err("it cites a source that is not there");
    }
    let read = action.conditions_read();
    if read
        .iter()
        .any(|fact| usize::from(*fact) >= data.facts.len())
    {
        return Err("a command waits for a fact that is not there");
    }
    let there = |step: &StepIndex| usize::try_from(*step).is_ok_and(|it| it < data.steps.len());
    if !action.undo_first.iter().all(there) {
        return Err("it is taken back after a step that is not there");
    }
    let mut commands = action.commands.iter();
    commands.try_for_each(|command| check_command(data, command))?;
    let named = action.commands.iter().flat_map(Command::named);
    check_fillable(data, named)
}

fn check_fillable(
    data: &PlaybookData,
    mut places: impl Iterator<Item = FactIndex>,
) -> Result<(), &'static str> {
    let kind = |fact: FactIndex| data.facts.get(usize::from(fact)).map(|fact| &fact.kind);
    let fillable = |fact| kind(fact).is_some_and(|kind| !kind.is_list() && *kind != Kind::Present);
    places
        .all(fillable)
        .then_some(())
        .ok_or("a command names a fact that cannot fill it")
}
