//! What cannot be read of an output, or proves nothing.

use nextmove::command::Purpose;
use nextmove::condition::FactIndex;
use nextmove::fact::ValueRef;
use nextmove::kind::Kind;
use nextmove::output::{
    ClauseNode, Facts, How, Output, OutputClause, OutputTest, Path, Reading, Segment, Truth,
};

use super::{Context, read_path};
use crate::authored::output as authored;
use crate::code;
use crate::finding::Findings;
use crate::place::{Name, Place};

/// Reports keys that say nothing where they stand, and outputs that are no JSON.
pub(super) fn fits(
    reading: &authored::Reading,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) {
    let mut misplaced = |place: Option<Place>, message: &str| {
        if let Some(place) = place {
            findings.report(&code::IDLE_READING, place, message);
        }
    };
    let verify = Purpose::Verify;
    let holds = reading.holds.as_ref().map(|said| said.place);
    misplaced(
        holds.filter(|_| context.purpose != verify),
        "only `verify` shows whether a change holds",
    );
    let lag = reading.lag.as_ref().map(|lag| lag.place);
    misplaced(
        lag.filter(|_| reading.holds.is_none()),
        "there is nothing that may hold later",
    );
    let accepts = reading.accepts.as_ref().map(|(place, _)| *place);
    misplaced(
        accepts.filter(|_| !matches!(context.purpose, Purpose::Before | Purpose::Run)),
        "only `before` keeps a state that a change needs, and only `run` is read in the place of a reply",
    );
    misplaced(
        Some(context.place).filter(|_| context.purpose == Purpose::Undo),
        "what takes a change back is not read",
    );
    misplaced(
        Some(context.place).filter(|_| !context.prints),
        "steps in words print nothing",
    );
    if context.prints && reading.form.is_none() && !context.of.prints_json(context.line) {
        let message = "what this command prints is not JSON for certain";
        findings.report(&code::NO_JSON, context.place, message);
    }
}

/// Reports a fact that cannot be told in this way.
pub(super) fn can_be_told(
    name: &Name,
    kind: &Kind,
    tell: &authored::Tell,
    findings: &mut Findings<'_>,
) -> Option<()> {
    let wanted = match (kind, tell) {
        (Kind::Reply | Kind::Present, _) => "it is no fact that is told",
        (Kind::SeveralOf(_), _) => "several options are chosen by rules over what is told",
        (Kind::List(_) | Kind::ListOf(_), authored::Tell::All { .. }) => return Some(()),
        (Kind::List(_) | Kind::ListOf(_), _) => "a list is told by `all`, `where` and `take`",
        (_, authored::Tell::All { .. }) => "it is no list",
        (Kind::OneOf(_) | Kind::Flag, authored::Tell::Options(_)) => return Some(()),
        (_, authored::Tell::Options(_)) => {
            "it has no options, so it is told by the value at a place"
        }
        (_, authored::Tell::At { .. }) => return Some(()),
    };
    let message = format!("`{}` cannot be told so: {wanted}", name.value);
    findings.report(&code::UNTELLABLE, name.place, message);
    None
}

/// Nothing is known, for what is true whatever is known.
struct Nothing<'f>(&'f Context<'f>);

impl Facts for Nothing<'_> {
    fn value(&self, _: FactIndex) -> Option<ValueRef<'_>> {
        None
    }

    fn is_whole(&self, _: FactIndex) -> bool {
        false
    }

    fn kind(&self, fact: FactIndex) -> Option<&Kind> {
        self.0.facts.kind(fact)
    }

    fn item(&self) -> Option<&str> {
        None
    }
}

/// Reports conditions that prove nothing: those that are true of an output without anything, those by
/// what somebody may plant, those over what is hidden or kept from everybody.
pub(super) fn shows(
    reading: &authored::Reading,
    lowered: &Reading,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) {
    check_paths(lowered, context, findings);
    check_secrets(lowered, context, findings);
    check_planted(reading, lowered, context, findings);
    for (name, place, clause) in conditions(reading, lowered, context) {
        if lowered.expects.is_none() && is_true_of_nothing(clause, lowered, context) {
            let message = format!("{name} is true of an output in which nothing stands");
            findings.report(&code::SHOWN_BY_NOTHING, place, message);
        }
        if let (true, Some(option)) = (looks_for_absence(clause), context.of.hides(context.line)) {
            let message = format!(
                "{name} is shown by what is missing, and `{}` hides it",
                option.value
            );
            findings.report(&code::HIDDEN_ABSENCE, place, message);
        }
        if context.item.is_some() && context.purpose != Purpose::Verify && looks_for_absence(clause)
        {
            let message =
                format!("{name} is shown by what is missing in the output for one item of many");
            findings.report(&code::ABSENCE_OF_ONE, place, message);
        }
    }
    if let (true, Some(option)) = (tells_lists(lowered), context.of.hides(context.line)) {
        let message = format!("`{}` hides whether a list is whole", option.value);
        findings.report(&code::HIDDEN_ABSENCE, context.place, message);
    }
}

fn tells_lists(lowered: &Reading) -> bool {
    let mut tells = lowered.tells.iter();
    tells.any(|tell| matches!(tell.how, How::All { .. }))
}

/// The conditions that tell or prove something, each with what it is called and where it stands.
fn conditions<'a>(
    reading: &'a authored::Reading,
    lowered: &'a Reading,
    context: &Context<'_>,
) -> Vec<(String, Place, &'a OutputClause)> {
    let mut conditions = Vec::new();
    for ((_, tell), told) in reading.told().iter().zip(&lowered.tells) {
        let (authored::Tell::Options(written), How::Options(options)) = (tell, &told.how) else {
            continue;
        };
        for ((option, _), choice) in written.iter().zip(options) {
            let fact = context.facts.name(told.fact);
            let name = format!("`{}` of `{fact}`", option.value);
            conditions.push((name, option.place, &choice.when));
        }
    }
    if let (Some(said), Some(holds)) = (&reading.holds, &lowered.holds) {
        conditions.push(("that it holds".into(), said.place, holds));
    }
    conditions
}

fn is_true_of_nothing(clause: &OutputClause, lowered: &Reading, context: &Context<'_>) -> bool {
    let reading = Reading {
        holds: Some(clause.clone()),
        form: lowered.form,
        ..Reading::default()
    };
    let output = Output {
        stdout: Some("{}"),
        status: Some(0),
        stderr: None,
    };
    let heard = reading.read(&output, &Nothing(context));
    heard.holds.is_some_and(|(truth, ..)| truth == Truth::Yes)
}

/// Whether a condition of the output as a whole may be true because something is not there.
fn looks_for_absence(clause: &OutputClause) -> bool {
    let mut inside = vec![false; clause.0.len()];
    for (at, node) in clause.0.iter().enumerate().rev() {
        let within = inside[at] || matches!(node, ClauseNode::Within(..));
        for inner in node.inner() {
            inside[usize::from(*inner)] = within;
        }
    }
    let nodes = clause.0.iter().zip(&inside);
    nodes.filter(|(_, inside)| !**inside).any(|(node, _)| {
        matches!(
            node,
            ClauseNode::Not(_)
                | ClauseNode::At(_, OutputTest::Exists(false))
                | ClauseNode::Empty(true)
        )
    })
}

/// Reports paths that no output of the command has.
fn check_paths(lowered: &Reading, context: &Context<'_>, findings: &mut Findings<'_>) {
    let members = context.of.members().iter();
    let known: Vec<Path> = members
        .filter_map(|path| read_path(path, findings))
        .collect();
    if known.is_empty() {
        return;
    }
    for path in all_paths(lowered) {
        if !known.iter().any(|known| leads_there(&path, known)) {
            let message = format!("no output of this command has `{}`", spelled(&path));
            findings.report(&code::UNKNOWN_PLACE, context.place, message);
        }
    }
}

/// Every path from the top of an output, those within elements put behind the way there.
fn all_paths(lowered: &Reading) -> Vec<Path> {
    let mut paths = Vec::new();
    for tell in &lowered.tells {
        match &tell.how {
            How::Value { at, .. } => paths.push(at.clone()),
            How::Options(options) => {
                for option in options {
                    paths_of(&option.when, &Path::default(), &mut paths);
                }
            }
            How::All { of, only, take, .. } => {
                paths.push(of.clone());
                paths.push(joined(of, take));
                if let Some(only) = only {
                    paths_of(only, of, &mut paths);
                }
            }
        }
    }
    for clause in lowered.holds.iter().chain(&lowered.expects) {
        paths_of(clause, &Path::default(), &mut paths);
    }
    paths
}

fn paths_of(clause: &OutputClause, from: &Path, paths: &mut Vec<Path>) {
    let mut before: Vec<Path> = vec![from.clone(); clause.0.len()];
    for (at, node) in clause.0.iter().enumerate().rev() {
        let here = match node {
            ClauseNode::Within(path, _) | ClauseNode::At(path, _) => joined(&before[at], path),
            _ => before[at].clone(),
        };
        if let ClauseNode::At(..) | ClauseNode::Within(..) = node {
            paths.push(here.clone());
        }
        for inner in node.inner() {
            before[usize::from(*inner)].clone_from(&here);
        }
    }
}

fn joined(one: &Path, other: &Path) -> Path {
    Path(one.0.iter().chain(&other.0).cloned().collect())
}

/// Whether a path leads to a known place, to one on the way there, or into the JSON in a string there.
fn leads_there(path: &Path, known: &Path) -> bool {
    let plain = |segment: &&Segment| !matches!(segment, Segment::Every | Segment::At(_));
    let mut known = known.0.iter().filter(plain);
    for segment in path.0.iter().filter(plain) {
        let fits = match (segment, known.next()) {
            (Segment::Embedded, _) => return true,
            (Segment::Member(name), Some(Segment::Member(known))) => {
                known == "*" || name.eq_ignore_ascii_case(known)
            }
            _ => false,
        };
        if !fits {
            return false;
        }
    }
    true
}

/// Whether a path leads to a place or into what stands there.
fn is_in(path: &Path, place: &Path) -> bool {
    let named = |segment: &&Segment| matches!(segment, Segment::Member(_) | Segment::Embedded);
    let mut segments = path.0.iter().filter(named);
    place
        .0
        .iter()
        .filter(named)
        .all(|wanted| match (wanted, segments.next()) {
            (Segment::Member(wanted), Some(Segment::Member(name))) => {
                wanted.eq_ignore_ascii_case(name)
            }
            (wanted, segment) => segment == Some(wanted),
        })
}

fn spelled(path: &Path) -> String {
    let mut spelled = String::new();
    for segment in &path.0 {
        match segment {
            Segment::Member(name) if spelled.is_empty() => spelled.push_str(name),
            Segment::Member(name) => {
                spelled.push('.');
                spelled.push_str(name);
            }
            Segment::Every => spelled.push_str("[]"),
            Segment::At(index) => spelled.push_str(&format!("[{index}]")),
            Segment::Embedded => spelled.push_str("{}"),
        }
    }
    spelled
}

/// Reports values that are told although they are kept from everybody.
fn check_secrets(lowered: &Reading, context: &Context<'_>, findings: &mut Findings<'_>) {
    let secret = context.of.secret();
    let secret: Vec<Path> = secret
        .filter_map(|path| read_path(path, findings))
        .collect();
    for tell in &lowered.tells {
        let taken = match &tell.how {
            How::Value { at, .. } => at.clone(),
            How::All { of, take, .. } => joined(of, take),
            How::Options(_) => continue,
        };
        if secret.iter().any(|secret| is_in(&taken, secret)) {
            let fact = context.facts.name(tell.fact);
            let message = format!(
                "`{fact}` would be told by `{}`, which is secret",
                spelled(&taken)
            );
            findings.report(&code::SECRET_TOLD, context.place, message);
        }
    }
}

/// Reports what holds by names alone that anybody may give.
fn check_planted(
    reading: &authored::Reading,
    lowered: &Reading,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) {
    let (Some(said), Some(holds)) = (&reading.holds, &lowered.holds) else {
        return;
    };
    let mut members = Vec::new();
    for node in &holds.0 {
        if let ClauseNode::At(path, _) = node {
            members.push(path.0.iter().rev().find_map(|segment| match segment {
                Segment::Member(name) => Some(name.as_str()),
                _ => None,
            }));
        }
    }
    let planted = |member: &Option<&str>| member.is_some_and(|name| context.of.is_planted(name));
    if !members.is_empty() && members.iter().all(planted) {
        let message = "it would hold by a name alone, which anybody may give";
        findings.report(&code::PLANTED_PROOF, said.place, message);
    }
}
