//! What is read of outputs: from names and paths as authors write them to conditions over facts.

mod check;

use nextmove::command::{Piece, Purpose, Template};
use nextmove::condition::FactIndex;
use nextmove::kind::{CANNOT_TELL, Kind};
use nextmove::output::{
    ClauseNode, ClauseNodeIndex, How, Notation, Operand, OutputClause, OutputTest, Path, Reading,
    Segment, Tell, ToldOption,
};

use crate::authored::output as authored;
use crate::authored::output::Modifier;
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::path;
use crate::place::{At, Name, Place};
use crate::playbook::report_option;
use crate::table::FactTable;
use crate::template::{ArgumentPart, cut};
use crate::tools::KnownOutputOf;

/// What is said of one output, and in view of what.
pub(crate) struct Context<'c> {
    pub(crate) purpose: Purpose,
    /// Where the command stands.
    pub(crate) place: Place,
    /// The words of the command.
    pub(crate) line: &'c [String],
    pub(crate) facts: &'c FactTable,
    /// The fact that stands for the item, where the command is used for each of a list.
    pub(crate) item: Option<FactIndex>,
    pub(crate) of: KnownOutputOf<'c>,
    /// Whether an output can be read at all.
    pub(crate) prints: bool,
}

/// Puts facts in the place of names, and reports what no output could tell.
pub(crate) fn lower(
    reading: &authored::Reading,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<Reading> {
    let before = findings.count();
    check::fits(reading, context, findings);
    let form = form(reading, findings);
    let said = |said: &Option<authored::PlacedClause>, findings: &mut Findings<'_>| {
        let said = said.as_ref()?;
        clause(&said.clause, context, findings)
    };
    let expects = said(&reading.expects, findings);
    let known = context.of.expects();
    let known = known.and_then(|known| clause(known, context, findings));
    let holds = said(&reading.holds, findings);
    let lowered = Reading {
        form,
        errors: context.of.errors(),
        refused: context.of.refused(),
        expects: both(known, expects),
        more: context.of.more(findings),
        most: context.of.most(context.line, findings),
        tells: tells(reading, context, findings),
        alert: matches!(reading.tells, authored::Tells::Alert),
        holds,
        lag: reading
            .lag
            .as_ref()
            .and_then(|lag| seconds(lag, findings))
            .unwrap_or(0),
        accepts: reading
            .accepts
            .as_ref()
            .map(|(_, codes)| codes.iter().map(|code| code.value.clone()).collect()),
    };
    if findings.count() > before {
        return None;
    }
    check::shows(reading, &lowered, context, findings);
    (findings.count() == before).then_some(lowered)
}

fn form(reading: &authored::Reading, findings: &mut Findings<'_>) -> Notation {
    let Some(form) = &reading.form else {
        return Notation::Json;
    };
    match form.value.as_str() {
        "json" => Notation::Json,
        "csv" => Notation::Csv,
        other => {
            let message = format!("`{other}` is neither `json` nor `csv`");
            findings.report(&code::WRONG_FORM, form.place, message);
            Notation::Json
        }
    }
}

/// Reads `60 seconds` or `5 minutes`.
fn seconds(lag: &Name, findings: &mut Findings<'_>) -> Option<u32> {
    let read = lag.value.split_once(' ').and_then(|(number, unit)| {
        let number: u32 = number.parse().ok()?;
        let unit = match unit {
            "second" | "seconds" => 1,
            "minute" | "minutes" => 60,
            _ => return None,
        };
        number.checked_mul(unit)
    });
    if read.is_none() {
        let message = format!("`{}` is not a lag", lag.value);
        let help = "write a number and seconds or minutes, such as `60 seconds`.";
        findings.report_with_help(&code::BAD_PERIOD, lag.place, message, help);
    }
    read
}

/// Both of two conditions.
fn both(one: Option<OutputClause>, other: Option<OutputClause>) -> Option<OutputClause> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let mut nodes = Nodes::default();
            let inner = vec![nodes.append(one)?, nodes.append(other)?];
            nodes.add(ClauseNode::All(inner))?;
            Some(OutputClause(nodes.0))
        }
        (one, other) => one.or(other),
    }
}

fn tells(
    reading: &authored::Reading,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Vec<Tell> {
    let facts = reading.told().iter();
    let told = facts.filter_map(|(name, tell)| {
        let fact = context.facts.find(name, findings)?;
        let kind = context.facts.kind(fact)?.clone();
        let how = how(name, &kind, tell, context, findings)?;
        Some(Tell { fact, how })
    });
    told.collect()
}

fn how(
    name: &Name,
    kind: &Kind,
    tell: &authored::Tell,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<How> {
    check::can_be_told(name, kind, tell, findings)?;
    match tell {
        authored::Tell::At { at, rewrite } => Some(How::Value {
            at: read_path(at, findings)?,
            rewrite: rewrite.clone(),
        }),
        authored::Tell::Options(options) => {
            let options = options.iter().map(|(option, when)| {
                let known = kind.options();
                let is_known = known.contains(&option.value) && option.value != CANNOT_TELL;
                let is_flag = *kind == Kind::Flag && kind.parse(&option.value).is_some();
                if !is_known && !is_flag {
                    report_option(name, option, known, findings);
                    return None;
                }
                Some(ToldOption {
                    value: option.value.clone(),
                    when: clause(when, context, findings)?,
                })
            });
            every(options).map(How::Options)
        }
        authored::Tell::All {
            of,
            only,
            take,
            rewrite,
        } => Some(How::All {
            of: read_path(of, findings)?,
            only: match only {
                Some(only) => Some(clause(only, context, findings)?),
                None => None,
            },
            take: read_path(take, findings)?,
            rewrite: rewrite.clone(),
        }),
    }
}

/// Reads a path of an output.
pub(crate) fn read_path(text: &Name, findings: &mut Findings<'_>) -> Option<Path> {
    if text.value == authored::ITSELF {
        return Some(Path::default());
    }
    let At { value: read, .. } = path::read(text, findings)?;
    let segments = read.0.iter().map(|segment| match segment {
        path::Segment::Member(name) => Some(Segment::Member(name.clone())),
        path::Segment::Element(None) => Some(Segment::Every),
        path::Segment::Element(Some(index)) => Some(Segment::At(*index)),
        path::Segment::Embedded => Some(Segment::Embedded),
        path::Segment::Selected(..) | path::Segment::Decoded | path::Segment::Part(_) => None,
    });
    let segments: Option<Vec<Segment>> = segments.collect();
    if segments.is_none() {
        let message = format!("`{}` is no path of an output", text.value);
        let help = "join member names by dots; `[0]` and `[]` lead into arrays, `{}` into the JSON in a string.";
        findings.report_with_help(&code::BAD_PATH, text.place, message, help);
    }
    segments.map(Path)
}

/// The nodes of a condition, each after those in it.
#[derive(Default)]
struct Nodes(Vec<ClauseNode>);

impl Nodes {
    fn add(&mut self, node: ClauseNode) -> Option<ClauseNodeIndex> {
        self.0.push(node);
        ClauseNodeIndex::try_from(self.0.len() - 1).ok()
    }

    /// Adds another condition whole.
    fn append(&mut self, clause: OutputClause) -> Option<ClauseNodeIndex> {
        let start = ClauseNodeIndex::try_from(self.0.len()).ok()?;
        let moved = |index: ClauseNodeIndex| index.checked_add(start);
        let all =
            |inner: Vec<ClauseNodeIndex>| inner.into_iter().map(moved).collect::<Option<Vec<_>>>();
        let mut last = None;
        for node in clause.0 {
            let node = match node {
                ClauseNode::All(inner) => ClauseNode::All(all(inner)?),
                ClauseNode::Any(inner) => ClauseNode::Any(all(inner)?),
                ClauseNode::Not(inner) => ClauseNode::Not(moved(inner)?),
                ClauseNode::Within(path, inner) => ClauseNode::Within(path, moved(inner)?),
                other => other,
            };
            last = Some(self.add(node)?);
        }
        last
    }
}

/// Puts facts in the place of names.
pub(crate) fn clause(
    clause: &authored::OutputClause,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<OutputClause> {
    let mut nodes = Nodes::default();
    add(clause, &mut nodes, context, findings)?;
    Some(OutputClause(nodes.0))
}

fn add(
    clause: &authored::OutputClause,
    nodes: &mut Nodes,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<ClauseNodeIndex> {
    let node = match clause {
        authored::OutputClause::All(inner) | authored::OutputClause::Any(inner)
            if inner.len() == 1 =>
        {
            return add(inner.first()?, nodes, context, findings);
        }
        authored::OutputClause::All(inner) => {
            let inner = every(inner.iter().map(|it| add(it, nodes, context, findings)));
            ClauseNode::All(inner?)
        }
        authored::OutputClause::Any(inner) => {
            let inner = every(inner.iter().map(|it| add(it, nodes, context, findings)));
            ClauseNode::Any(inner?)
        }
        authored::OutputClause::Not(inner) => {
            ClauseNode::Not(add(inner, nodes, context, findings)?)
        }
        authored::OutputClause::Within(path, inner) => {
            let path = read_path(path, findings);
            let inner = add(inner, nodes, context, findings);
            ClauseNode::Within(path?, inner?)
        }
        authored::OutputClause::Test(test) => leaf(test, context, findings)?,
    };
    nodes.add(node)
}

fn leaf(
    test: &authored::OutputTest,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<ClauseNode> {
    let lowered = lower_test(test, context, findings);
    Some(match test.path.value.as_str() {
        authored::EMPTY => match test.modifier {
            Modifier::Exists(wanted) => ClauseNode::Empty(wanted),
            _ => return None,
        },
        authored::ERROR => ClauseNode::Error(lowered?),
        _ => {
            let path = read_path(&test.path, findings);
            ClauseNode::At(path?, lowered?)
        }
    })
}

fn lower_test(
    test: &authored::OutputTest,
    context: &Context<'_>,
    findings: &mut Findings<'_>,
) -> Option<OutputTest> {
    if let Modifier::Exists(there) = test.modifier {
        return Some(OutputTest::Exists(there));
    }
    let mut wanted = every(
        test.values
            .iter()
            .map(|value| wanted(value, context, findings)),
    )?;
    Some(match test.modifier {
        Modifier::Exists(there) => OutputTest::Exists(there),
        Modifier::Equals => OutputTest::Equals(wanted),
        Modifier::Contains => OutputTest::Contains(wanted),
        Modifier::StartsWith => OutputTest::StartsWith(wanted),
        Modifier::EndsWith => OutputTest::EndsWith(wanted),
        Modifier::After => OutputTest::After(wanted.pop()?),
        Modifier::Before => OutputTest::Before(wanted.pop()?),
        Modifier::AtLeast => OutputTest::AtLeast(wanted.pop()?),
        Modifier::AtMost => OutputTest::AtMost(wanted.pop()?),
    })
}

/// What a value is compared with: a text with places for facts, or any item of a list.
fn wanted(value: &Name, context: &Context<'_>, findings: &mut Findings<'_>) -> Option<Operand> {
    let any = value.value.strip_prefix("{any_of ");
    if let Some(list) = any.and_then(|rest| rest.strip_suffix('}')) {
        let list = value.with(list.trim().to_owned());
        let fact = context.facts.find(&list, findings)?;
        if !context.facts.kind(fact)?.is_list() {
            let message = format!("`{}` is no list", list.value);
            findings.report(&code::NO_LIST, list.place, message);
            return None;
        }
        return Some(Operand::AnyOf(fact));
    }
    let pieces = cut(&value.value).into_iter().map(|part| match part {
        ArgumentPart::Literal(text) => Some(Piece::Literal(text)),
        ArgumentPart::Fact(name) => {
            let name = value.with(name);
            let fact = context.facts.find(&name, findings)?;
            let kind = context.facts.kind(fact)?;
            if kind.is_list() || matches!(kind, Kind::Reply | Kind::Present) {
                let message = format!("`{}` is no one value", name.value);
                let help = "a list is compared with by `{any_of …}`.";
                findings.report_with_help(&code::IMPOSSIBLE_VALUE, name.place, message, help);
                return None;
            }
            Some(Piece::Fact(fact))
        }
    });
    every(pieces).map(|pieces| Operand::Text(Template(pieces)))
}

/// Puts the item in the place of the fact that stood for it.
pub(crate) fn with_item(piece: &Piece, item: FactIndex) -> Piece {
    match piece {
        Piece::Fact(fact) if *fact == item => Piece::Item,
        other => other.clone(),
    }
}
