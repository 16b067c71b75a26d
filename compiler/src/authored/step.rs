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
    End(Ending),
}

/// How a case closes.
#[derive(Debug)]
pub(crate) struct Ending {
    /// None where it could not be read.
    pub(crate) verdict: Option<Name>,
    /// What becomes of the alert at its source, each the status of one source.
    pub(crate) statuses: Vec<Name>,
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

/// A command, and where its output is kept.
#[derive(Debug)]
pub(crate) struct Command {
    /// What is given to which tool.
    pub(crate) input: Input,
    pub(crate) save: Option<Name>,
    /// Whether it does the same as the command before it.
    pub(crate) instead: bool,
}

/// What is given to a tool.
#[derive(Debug)]
pub(crate) enum Input {
    /// A line for a shell.
    Line(Name),
    /// A line for PowerShell alone.
    Pwsh(Name),
    Kql(Name),
    Athena(Name),
    Graph {
        /// Method and address.
        request: Name,
        body: Option<Name>,
    },
    /// The part of the step's texts that tells the steps.
    Console(Name),
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
        let ending = Ending {
            verdict: verdict.text(findings),
            statuses: fields.optional_texts("status", findings),
        };
        fields.close(findings);
        return Some(StepKind::End(ending));
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

/// Reads one command or several; none where there is no node or nothing in it.
pub(crate) fn read_commands(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<Command> {
    let commands = match node {
        None
        | Some(Node {
            content: Content::Nothing,
            ..
        }) => return Vec::new(),
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
        return Some(Command {
            input: Input::Line(line),
            save: None,
            instead: false,
        });
    };
    let mut fields = Fields::open(node, node.place, findings)?;
    let save = fields.optional_text("save", findings);
    let instead = fields.optional("instead");
    let instead = instead.map(|node| node.flag(findings));
    let input = read_input(&mut fields, node.place, findings);
    fields.close(findings);
    Some(Command {
        input: input?,
        save,
        instead: instead.unwrap_or(Some(false))?,
    })
}

/// What a text becomes that is given to one tool.
type Of = fn(Name) -> Input;

/// Reads the one key that says what is given to which tool.
fn read_input(fields: &mut Fields<'_>, place: Place, findings: &mut Findings<'_>) -> Option<Input> {
    let simple: [(&'static str, Of); 5] = [
        ("command", Input::Line),
        ("pwsh", Input::Pwsh),
        ("kql", Input::Kql),
        ("athena", Input::Athena),
        ("console", Input::Console),
    ];
    let mut inputs: Vec<Option<Input>> = Vec::new();
    for (key, input) in simple {
        let node = fields.optional(key);
        inputs.extend(node.map(|node| node.text(findings).map(input)));
    }
    let body = fields.optional_text("body", findings);
    let graph = fields.optional("graph");
    if let (Some(body), None) = (&body, graph) {
        let message = "only a request has a body";
        findings.report(&code::WRONG_FORM, body.place, message);
    }
    if let Some(node) = graph {
        let request = node.text(findings);
        inputs.push(request.map(|request| Input::Graph { request, body }));
    }
    if inputs.len() == 1 {
        return inputs.pop().flatten();
    }
    let message = "a command has one of `command`, `pwsh`, `kql`, `athena`, `graph` and `console`";
    findings.report(&code::WRONG_FORM, place, message);
    None
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
        let (text, body) = match &self.input {
            Input::Line(text) | Input::Pwsh(text) | Input::Kql(text) | Input::Athena(text) => {
                (Some(text), None)
            }
            Input::Graph { request, body } => (Some(request), body.as_ref()),
            Input::Console(_) => (None, None),
        };
        text.into_iter().chain(body).chain(&self.save)
    }

    /// The part of the step's texts that it needs.
    pub(crate) fn part(&self) -> Option<&Name> {
        match &self.input {
            Input::Console(part) => Some(part),
            _ => None,
        }
    }
}
