//! Steps as authors write them.

use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A step as it is written, with what is made plain before anything else is done with it.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) id: Name,
    /// What it does; none where that could not be read.
    pub(crate) kind: Option<WrittenKind>,
}

/// What a step as it is written does.
#[derive(Debug)]
pub(crate) enum WrittenKind {
    Plain(StepKind),
    Each(Each),
    Use(Use),
}

/// A branch for every option that was chosen, one after the other.
#[derive(Debug)]
pub(crate) struct Each {
    pub(crate) fact: Option<Name>,
    /// Options and where their branches begin; none where that could not be read.
    pub(crate) branches: Vec<(Name, Option<Name>)>,
    pub(crate) then: Option<Name>,
}

/// A shared playbook in the place of a step.
#[derive(Debug)]
pub(crate) struct Use {
    pub(crate) shared: Option<Name>,
    /// What it is given for some of its steps and facts.
    pub(crate) with: Vec<(Name, Node)>,
    /// Its returns and the steps they lead to; none where that could not be read.
    pub(crate) returns: Vec<(Name, Option<Name>)>,
}

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
    /// Where only one option is looked for among several: what the rest leads to.
    pub(crate) otherwise: Option<Otherwise>,
}

/// Where a decision leads if an option is not among those that were chosen; none where that could
/// not be read.
#[derive(Debug)]
pub(crate) struct Otherwise(pub(crate) Option<Name>);

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
pub(crate) fn read_steps(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<Written>> {
    let entries = node.entries(findings)?.iter();
    let steps = entries.map(|(id, node)| read_step(id, node, findings));
    Some(steps.collect())
}

/// Reads a step.
pub(crate) fn read_step(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Written {
    Written {
        id: id.clone(),
        kind: read_kind(id, node, findings),
    }
}

fn read_kind(id: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<WrittenKind> {
    let mut fields = Fields::open(node, id.place, findings)?;
    if let Some(fact) = fields.optional("each") {
        let fact = fact.text(findings);
        return Some(WrittenKind::Each(read_each(fact, fields, findings)));
    }
    if let Some(shared) = fields.optional("use") {
        let shared = shared.text(findings);
        return Some(WrittenKind::Use(read_use(shared, fields, findings)));
    }
    read_plain(id, fields, findings).map(WrittenKind::Plain)
}

fn read_plain(id: &Name, mut fields: Fields<'_>, findings: &mut Findings<'_>) -> Option<StepKind> {
    if let Some(fact) = fields.optional("decide") {
        let decision = Decision {
            fact: fact.text(findings),
            arms: read_targets(&fields, findings),
            otherwise: None,
        };
        return Some(StepKind::Decide(decision));
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
        "`{}` has none of the keys that say what a step does",
        id.value
    );
    findings.report(&code::UNKNOWN_STEP_KIND, id.place, message);
    None
}

fn read_each(fact: Option<Name>, mut fields: Fields<'_>, findings: &mut Findings<'_>) -> Each {
    let then = fields.required_text("then", findings);
    Each {
        fact,
        branches: read_targets(&fields, findings),
        then,
    }
}

fn read_use(shared: Option<Name>, mut fields: Fields<'_>, findings: &mut Findings<'_>) -> Use {
    let with = fields.optional("with");
    let with = with.and_then(|with| with.entries(findings));
    Use {
        shared,
        with: with.unwrap_or_default().to_vec(),
        returns: read_targets(&fields, findings),
    }
}

/// The keys that nobody has asked for, and the steps they lead to.
fn read_targets(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Vec<(Name, Option<Name>)> {
    let targets = fields.rest();
    targets
        .map(|(name, target)| (name.clone(), target.text(findings)))
        .collect()
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

impl Written {
    /// The steps it names as the next, in the order of the file.
    pub(crate) fn targets(&self) -> Vec<&Name> {
        match &self.kind {
            Some(WrittenKind::Plain(kind)) => kind.targets(),
            Some(WrittenKind::Each(each)) => each.targets(),
            Some(WrittenKind::Use(used)) => {
                let returns = used.returns.iter().map(|(_, target)| target);
                returns.flatten().collect()
            }
            None => Vec::new(),
        }
    }
}

impl Each {
    /// The steps it names as the next, in the order of the file.
    pub(crate) fn targets(&self) -> Vec<&Name> {
        let branches = self.branches.iter().map(|(_, target)| target);
        branches.chain([&self.then]).flatten().collect()
    }

    /// Every place for the name of a next step.
    pub(crate) fn targets_mut(&mut self) -> Vec<&mut Option<Name>> {
        let branches = self.branches.iter_mut().map(|(_, target)| target);
        branches.chain([&mut self.then]).collect()
    }
}

impl Step {
    /// The steps it names as the next, in the order of the file.
    pub(crate) fn targets(&self) -> Vec<&Name> {
        self.kind.as_ref().map_or_else(Vec::new, StepKind::targets)
    }

    /// Every place for the name of a next step.
    pub(crate) fn targets_mut(&mut self) -> Vec<&mut Option<Name>> {
        self.kind
            .as_mut()
            .map_or_else(Vec::new, StepKind::targets_mut)
    }
}

impl StepKind {
    /// The steps it names as the next, in the order of the file.
    pub(crate) fn targets(&self) -> Vec<&Name> {
        match self {
            Self::Decide(decision) => {
                let otherwise = decision.otherwise.iter();
                let arms = decision.arms.iter().map(|(_, target)| target);
                let targets = arms.chain(otherwise.map(|otherwise| &otherwise.0));
                targets.flatten().collect()
            }
            Self::Act(action) => action.then.iter().chain(&action.on_failure).collect(),
            Self::End(_) => Vec::new(),
        }
    }

    /// Every place for the name of a next step.
    pub(crate) fn targets_mut(&mut self) -> Vec<&mut Option<Name>> {
        match self {
            Self::Decide(decision) => {
                let arms = decision.arms.iter_mut().map(|(_, target)| target);
                let otherwise = decision.otherwise.iter_mut();
                arms.chain(otherwise.map(|otherwise| &mut otherwise.0))
                    .collect()
            }
            Self::Act(action) => vec![&mut action.then, &mut action.on_failure],
            Self::End(_) => Vec::new(),
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
