//! Steps as authors write them.

use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A step.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) id: Name,
    /// What it does; none where that could not be read.
    pub(crate) kind: Option<StepKind>,
}

/// What a step does.
#[derive(Debug)]
pub(crate) enum StepKind {
    Decide(Decision),
    Act(Box<Action>),
    /// Its verdict; none where it could not be read.
    End(Option<Name>),
}

/// A branch on a fact.
#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) fact: Option<Name>,
    /// Options and the steps they lead to; none where that could not be read.
    pub(crate) arms: Vec<(Name, Option<Name>)>,
}

/// Something to be done.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) effect: Option<Name>,
    /// What it does to the world, of which rules speak.
    pub(crate) does: Vec<Name>,
    pub(crate) before: Vec<Command>,
    pub(crate) run: Vec<Command>,
    pub(crate) verify: Vec<Command>,
    pub(crate) undo: Vec<Command>,
    pub(crate) irreversible: Option<Place>,
    pub(crate) needs: Vec<Name>,
    pub(crate) approve: Option<Name>,
    pub(crate) cites: Vec<Name>,
    pub(crate) then: Option<Name>,
    pub(crate) on_failure: Option<Name>,
    /// Whether everything in it could be read.
    pub(crate) whole: bool,
}

/// A command line, and where its output is kept.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) line: Name,
    pub(crate) save: Option<Name>,
}

/// Reads the `steps` of a playbook.
pub(crate) fn read_steps(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Step>> {
    let entries = node.entries(findings)?.iter();
    let steps = entries.map(|(id, node)| Step {
        id: id.clone(),
        kind: read_kind(id, node, findings),
    });
    Some(steps.collect())
}

fn read_kind(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<StepKind> {
    let mut fields = Fields::open(node, id.place, findings)?;
    if let Some(fact) = fields.optional("decide") {
        let fact = fact.text(findings);
        return Some(StepKind::Decide(read_decision(fact, &fields, findings)));
    }
    if let Some(effect) = fields.optional("act") {
        let effect = effect.text(findings);
        let action = read_action(effect, fields, findings);
        return Some(StepKind::Act(Box::new(action)));
    }
    if let Some(verdict) = fields.optional("end") {
        let verdict = verdict.text(findings);
        fields.close(findings);
        return Some(StepKind::End(verdict));
    }
    let message = format!(
        "`{}` is neither a decision, nor an action, nor an end",
        id.value
    );
    findings.report(&code::UNKNOWN_STEP_KIND, id.place, message);
    None
}

fn read_decision(fact: Option<Name>, fields: &Fields<'_>, findings: &mut Findings<'_>) -> Decision {
    let arms = fields
        .rest()
        .map(|(option, target)| (option.clone(), target.text(findings)))
        .collect();
    Decision { fact, arms }
}

fn read_action(
    effect: Option<Name>,
    mut fields: Fields<'_>,
    findings: &mut Findings<'_>,
) -> Action {
    let before = findings.count();
    let mut action = Action {
        effect,
        does: fields.optional_texts("does", findings),
        before: read_commands(fields.optional("before"), findings),
        run: read_commands(fields.optional("run"), findings),
        verify: read_commands(fields.optional("verify"), findings),
        undo: read_commands(fields.optional("undo"), findings),
        irreversible: read_irreversible(fields.optional("irreversible"), findings),
        needs: fields.optional_texts("needs", findings),
        approve: fields.optional_text("approve", findings),
        cites: fields.optional_texts("cites", findings),
        then: fields.required_text("then", findings),
        on_failure: fields.optional_text("on_failure", findings),
        whole: true,
    };
    fields.close(findings);
    action.whole = findings.count() == before;
    action
}

fn read_irreversible(node: Option<&Node>, findings: &mut Findings<'_>) -> Option<Place> {
    let node = node?;
    node.flag(findings)?.then_some(node.place)
}

fn read_commands(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<Command> {
    let commands = match node {
        None => return Vec::new(),
        Some(Node {
            content: Content::List(items),
            ..
        }) => every(items.iter().map(|item| read_command(item, findings))),
        Some(node) => read_command(node, findings).map(|command| vec![command]),
    };
    commands.unwrap_or_default()
}

fn read_command(node: &Node, findings: &mut Findings<'_>) -> Option<Command> {
    let Content::Map(_) = node.content else {
        let line = node.text(findings)?;
        return Some(Command { line, save: None });
    };
    let mut fields = Fields::open(node, node.place, findings)?;
    let line = fields.required_text("command", findings);
    let save = fields.optional_text("save", findings);
    fields.close(findings);
    Some(Command { line: line?, save })
}

impl Step {
    /// The steps it names as the next, in the order of the file.
    pub(crate) fn targets(&self) -> Vec<&Name> {
        match &self.kind {
            Some(StepKind::Decide(decision)) => {
                let targets = decision.arms.iter();
                targets.filter_map(|(_, target)| target.as_ref()).collect()
            }
            Some(StepKind::Act(action)) => action.then.iter().chain(&action.on_failure).collect(),
            Some(StepKind::End(_)) | None => Vec::new(),
        }
    }
}

impl Action {
    /// Its commands, in the order in which they are used.
    pub(crate) fn commands(&self) -> impl Iterator<Item = &Command> {
        let purposes = [&self.before, &self.run, &self.verify, &self.undo];
        purposes.into_iter().flatten()
    }
}

impl Command {
    /// The texts in which facts may stand.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Name> {
        [&self.line].into_iter().chain(&self.save)
    }
}
