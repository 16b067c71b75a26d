//! Steps as authors write them.

use crate::authored::command::{Command, read_commands};
use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A step as it is written, with what is made plain before anything else is done with it.
#[derive(Debug)]
pub(crate) struct WrittenStep {
    pub(crate) id: Name,
    /// The requirements that it says it meets.
    pub(crate) meets: Vec<Name>,
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
    /// The cases that follow.
    pub(crate) follow: Vec<Follow>,
}

/// Cases that follow from a step.
#[derive(Debug)]
pub(crate) struct Follow {
    pub(crate) playbook: Name,
    /// What a text of a list is called, and the list.
    pub(crate) each: Option<(String, Name)>,
    /// What each case is given: the fact there, and what stands for it here.
    pub(crate) give: Vec<(Name, Name)>,
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
    pub(crate) phase: Option<Name>,
    /// What doing it stops; none where that is not said.
    pub(crate) disruption: Option<Name>,
    /// What it does to the world, of which rules speak.
    pub(crate) effects: Vec<Name>,
    pub(crate) before: Vec<Command>,
    pub(crate) run: Vec<Command>,
    pub(crate) verify: Vec<Command>,
    pub(crate) undo: Vec<Command>,
    pub(crate) irreversible: Option<Place>,
    /// What replies to it, where that is not a person.
    pub(crate) answered_by: Option<Name>,
    pub(crate) needs: Vec<Name>,
    pub(crate) approve: Option<Name>,
    pub(crate) cites: Vec<Name>,
    pub(crate) then: Option<Name>,
    pub(crate) on_failure: Option<Name>,
    /// The steps that have to be taken back before this one can be.
    pub(crate) undo_first: Vec<Name>,
    /// The cases that follow.
    pub(crate) follow: Vec<Follow>,
    /// Whether everything in it could be read.
    pub(crate) whole: bool,
}

/// Reads the `steps` of a playbook.
pub(crate) fn read_steps(node: &Node, findings: &mut Findings<'_>) -> Option<Vec<WrittenStep>> {
    let entries = node.entries(findings)?.iter();
    let steps = entries.map(|(id, node)| read_step(id, node, findings));
    Some(steps.collect())
}

/// Reads a step.
pub(crate) fn read_step(id: &Name, node: &Node, findings: &mut Findings<'_>) -> WrittenStep {
    let mut written = WrittenStep {
        id: id.clone(),
        meets: Vec::new(),
        kind: None,
    };
    if let Some(mut fields) = Fields::open(node, id.place, findings) {
        written.meets = fields.optional_texts("meets", findings);
        written.kind = read_kind(id, fields, findings);
    }
    written
}

fn read_kind(
    id: &Name,
    mut fields: Fields<'_>,
    findings: &mut Findings<'_>,
) -> Option<WrittenKind> {
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
    if let Some(phase) = fields.optional("act") {
        let phase = phase.text(findings);
        let action = read_action(phase, fields, findings);
        return Some(StepKind::Act(Box::new(action)));
    }
    if let Some(verdict) = fields.optional("end") {
        let ending = Ending {
            verdict: verdict.text(findings),
            statuses: fields.optional_texts("status", findings),
            follow: read_follow(fields.optional("follow"), findings),
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

fn read_action(phase: Option<Name>, mut fields: Fields<'_>, findings: &mut Findings<'_>) -> Action {
    let before = findings.count();
    let mut action = Action {
        phase,
        disruption: fields.optional_text("disruption", findings),
        effects: fields.optional_texts("effects", findings),
        before: read_commands(fields.optional("before"), findings),
        run: read_commands(fields.optional("run"), findings),
        verify: read_commands(fields.optional("verify"), findings),
        undo: read_commands(fields.optional("undo"), findings),
        answered_by: fields.optional_text("answered_by", findings),
        irreversible: read_irreversible(fields.optional("irreversible"), findings),
        needs: fields.optional_texts("needs", findings),
        approve: fields.optional_text("approve", findings),
        cites: fields.optional_texts("cites", findings),
        then: fields.required_text("then", findings),
        on_failure: fields.optional_text("on_failure", findings),
        undo_first: fields.optional_texts("undo_first", findings),
        follow: read_follow(fields.optional("follow"), findings),
        whole: true,
    };
    fields.close(findings);
    action.whole = findings.count() == before;
    action
}

/// Reads the cases that follow, one map or a list of them.
fn read_follow(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<Follow> {
    let items = match node.map(|node| (&node.content, node)) {
        None => return Vec::new(),
        Some((Content::List(items), _)) => items.iter().collect(),
        Some((_, node)) => vec![node],
    };
    let read = items.into_iter();
    read.filter_map(|node| read_one_follow(node, findings))
        .collect()
}

fn read_one_follow(node: &Node, findings: &mut Findings<'_>) -> Option<Follow> {
    let mut fields = Fields::open(node, node.place, findings)?;
    let playbook = fields.required_text("playbook", findings);
    let each = fields.optional_text("for", findings);
    let give = fields.required("give", findings);
    fields.close(findings);
    let give = give?.entries(findings)?.iter();
    let give = every(give.map(|(fact, from)| Some((fact.clone(), from.text(findings)?))));
    let each = match each {
        None => None,
        Some(written) => Some(read_for(&written, findings)?),
    };
    Some(Follow {
        playbook: playbook?,
        each,
        give: give?,
    })
}

/// Reads `NAME in LIST`.
fn read_for(written: &Name, findings: &mut Findings<'_>) -> Option<(String, Name)> {
    if let Some((item, list)) = written.value.split_once(" in ") {
        return Some((item.trim().into(), written.with(list.trim().into())));
    }
    let message = format!("expected `NAME in LIST`, found `{}`", written.value);
    findings.report(&code::WRONG_FORM, written.place, message);
    None
}

fn read_irreversible(node: Option<&Node>, findings: &mut Findings<'_>) -> Option<Place> {
    let node = node?;
    node.flag(findings)?.then_some(node.place)
}

impl WrittenStep {
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

    /// Whether an output says that what it changes holds.
    pub(crate) fn verifies(&self) -> bool {
        let mut reads = self.verify.iter().filter_map(|it| it.reads.as_ref());
        reads.any(|reads| reads.holds.is_some())
    }

    /// The same, to be changed.
    pub(crate) fn commands_mut(&mut self) -> impl Iterator<Item = &mut Command> {
        let purposes = [
            &mut self.before,
            &mut self.run,
            &mut self.verify,
            &mut self.undo,
        ];
        purposes.into_iter().flatten()
    }
}
