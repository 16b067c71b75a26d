//! What is read of the output of a command, as authors write it.

use nextmove::alert::rewrite::Rewrite;

use crate::authored::rewrite;
use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// What is read of an output.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// How the output is written, where that is said.
    pub(crate) form: Option<Name>,
    pub(crate) tells: Tells,
    pub(crate) expects: Option<PlacedClause>,
    pub(crate) holds: Option<PlacedClause>,
    pub(crate) lag: Option<Name>,
    pub(crate) accepts: Option<(Place, Vec<Name>)>,
}

/// A condition, and where its key stands.
#[derive(Debug)]
pub(crate) struct PlacedClause {
    pub(crate) place: Place,
    pub(crate) clause: OutputClause,
}

/// What an output tells.
#[derive(Debug, Default)]
pub(crate) enum Tells {
    #[default]
    Nothing,
    /// It may be an alert.
    Alert,
    Facts(Vec<(Name, Tell)>),
}

/// How an output tells a fact.
#[derive(Debug)]
pub(crate) enum Tell {
    /// By the value at a place.
    At { at: Name, rewrite: Rewrite },
    /// By conditions, one for each option.
    Options(Vec<(Name, OutputClause)>),
    /// By the values in the elements of an array.
    All {
        of: Name,
        only: Option<OutputClause>,
        take: Name,
        rewrite: Rewrite,
    },
}

/// A condition over an output whose paths and facts are still names.
#[derive(Debug)]
pub(crate) enum OutputClause {
    All(Vec<OutputClause>),
    Any(Vec<OutputClause>),
    Not(Box<OutputClause>),
    Within(Name, Box<OutputClause>),
    Test(OutputTest),
}

/// A test of the values at a place.
#[derive(Debug)]
pub(crate) struct OutputTest {
    pub(crate) path: Name,
    pub(crate) modifier: Modifier,
    pub(crate) values: Vec<Name>,
}

/// How values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Modifier {
    Exists(bool),
    Equals,
    Contains,
    StartsWith,
    EndsWith,
    After,
    Before,
    AtLeast,
    AtMost,
}

/// The modifiers, as authors write them.
const MODIFIERS: [(&str, Modifier); 7] = [
    ("contains", Modifier::Contains),
    ("startswith", Modifier::StartsWith),
    ("endswith", Modifier::EndsWith),
    ("after", Modifier::After),
    ("before", Modifier::Before),
    ("gte", Modifier::AtLeast),
    ("lte", Modifier::AtMost),
];

/// The error of a command, in the place of a path.
pub(crate) const ERROR: &str = "$error";

/// Whether a command printed nothing, in the place of a path.
pub(crate) const EMPTY: &str = "$empty";

/// The output itself, in the place of a path.
pub(crate) const ITSELF: &str = "$";

/// Reads the keys of a command that say what is read of its output; none where there are none.
pub(crate) fn read(fields: &mut Fields<'_>, findings: &mut Findings<'_>) -> Option<Reading> {
    let tells = fields.optional("tells");
    let expects = fields.optional("expects");
    let holds = fields.optional("holds");
    let accepts = fields.optional("accepts");
    let reading = Reading {
        form: fields.optional_text("as", findings),
        lag: fields.optional_text("lag", findings),
        tells: tells
            .and_then(|node| read_tells(node, findings))
            .unwrap_or_default(),
        expects: expects.and_then(|node| said(node, findings)),
        holds: holds.and_then(|node| said(node, findings)),
        accepts: accepts.and_then(|node| Some((node.place, node.texts(findings)?))),
    };
    let keys = [tells, expects, holds, accepts];
    let any = keys.iter().any(Option::is_some) || reading.form.is_some() || reading.lag.is_some();
    any.then_some(reading)
}

fn said(node: &Node, findings: &mut Findings<'_>) -> Option<PlacedClause> {
    Some(PlacedClause {
        place: node.place,
        clause: read_clause(node, findings)?,
    })
}

fn read_tells(node: &Node, findings: &mut Findings<'_>) -> Option<Tells> {
    if let Content::Scalar(word) = &node.content {
        if word == "alert" {
            return Some(Tells::Alert);
        }
        let message = "an output tells facts, or it is an `alert`";
        findings.report(&code::WRONG_FORM, node.place, message);
        return None;
    }
    let entries = node.entries(findings)?;
    let tells = entries.iter().map(|(fact, node)| {
        let tell = read_tell(fact, node, findings)?;
        Some((fact.clone(), tell))
    });
    every(tells).map(Tells::Facts)
}

fn read_tell(fact: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<Tell> {
    let Content::Map(entries) = &node.content else {
        let at = node.text(findings)?;
        return Some(Tell::At {
            at,
            rewrite: Vec::new(),
        });
    };
    let has = |keys: &[&str]| {
        let mut names = entries.iter().map(|(name, _)| name.value.as_str());
        names.any(|name| keys.contains(&name))
    };
    let is_list = has(&["all", "where", "take"]);
    if !is_list && !has(&["at", "rewrite"]) {
        let options = entries.iter().map(|(option, node)| {
            let clause = read_clause(node, findings)?;
            Some((option.clone(), clause))
        });
        return every(options).map(Tell::Options);
    }
    let mut fields = Fields::open(node, fact.place, findings)?;
    let ways = fields.optional("rewrite");
    let ways = ways.map(|node| rewrite::read_ways(node, findings));
    let rewrite = ways.unwrap_or(Some(Vec::new()));
    if !is_list {
        let at = fields.required_text("at", findings);
        fields.close(findings);
        return Some(Tell::At {
            at: at?,
            rewrite: rewrite?,
        });
    }
    let of = fields.required_text("all", findings);
    let only = fields.optional("where");
    let only = only.map(|node| read_clause(node, findings));
    let take = fields.required_text("take", findings);
    fields.close(findings);
    Some(Tell::All {
        of: of?,
        only: match only {
            Some(only) => Some(only?),
            None => None,
        },
        take: take?,
        rewrite: rewrite?,
    })
}

/// Reads a condition over an output: a map is AND, a list of maps is OR, `not` negates.
pub(crate) fn read_clause(node: &Node, findings: &mut Findings<'_>) -> Option<OutputClause> {
    if let Content::List(items) = &node.content {
        check_not_empty(items.is_empty(), node.place, findings)?;
        let clauses = every(items.iter().map(|item| read_clause(item, findings)))?;
        return Some(OutputClause::Any(clauses));
    }
    let entries = node.entries(findings)?;
    check_not_empty(entries.is_empty(), node.place, findings)?;
    let clauses = entries
        .iter()
        .map(|(key, node)| read_entry(key, node, findings));
    every(clauses).map(OutputClause::All)
}

fn read_entry(key: &Name, node: &Node, findings: &mut Findings<'_>) -> Option<OutputClause> {
    if key.value == "not" {
        return read_clause(node, findings).map(|inner| OutputClause::Not(Box::new(inner)));
    }
    if holds_maps(node) {
        let inner = read_clause(node, findings)?;
        return Some(OutputClause::Within(key.clone(), Box::new(inner)));
    }
    let (path, modifier) = match key.value.rsplit_once('|') {
        Some((path, modifier)) => (path, Some(modifier)),
        None => (key.value.as_str(), None),
    };
    let path = key.with(path.to_owned());
    check_word(&path, findings)?;
    if modifier == Some("exists") || path.value == EMPTY {
        return Some(OutputClause::Test(OutputTest {
            path,
            modifier: Modifier::Exists(node.flag(findings)?),
            values: Vec::new(),
        }));
    }
    let modifier = match modifier {
        None => Modifier::Equals,
        Some(word) => known_modifier(key, word, findings)?,
    };
    let values = node.texts(findings)?;
    check_not_empty(values.is_empty(), node.place, findings)?;
    let single = !matches!(
        modifier,
        Modifier::Equals | Modifier::Contains | Modifier::StartsWith | Modifier::EndsWith
    );
    if single && values.len() > 1 {
        let message = "a time or a number is compared with one value";
        findings.report(&code::WRONG_FORM, node.place, message);
        return None;
    }
    Some(OutputClause::Test(OutputTest {
        path,
        modifier,
        values,
    }))
}

/// Reports a word that stands in the place of a path and is none of those that mean something.
fn check_word(path: &Name, findings: &mut Findings<'_>) -> Option<()> {
    let word = path.value.strip_prefix('$');
    let is_word = word.is_some_and(|word| word.starts_with(|it: char| it.is_ascii_alphabetic()));
    if is_word && ![ERROR, EMPTY].contains(&path.value.as_str()) {
        let message = format!("there is no `{}`", path.value);
        findings.report_unknown(&code::UNKNOWN_PLACE, path, [ERROR, EMPTY], message);
        return None;
    }
    Some(())
}

fn known_modifier(key: &Name, word: &str, findings: &mut Findings<'_>) -> Option<Modifier> {
    let known = MODIFIERS.iter().find(|(name, _)| *name == word);
    if known.is_none() {
        let word = key.with(word.to_owned());
        let message = format!("there is no modifier `{}`", word.value);
        let names = MODIFIERS.iter().map(|(name, _)| *name).chain(["exists"]);
        findings.report_unknown(&code::UNKNOWN_MODIFIER, &word, names, message);
    }
    known.map(|(_, modifier)| *modifier)
}

/// Whether what stands there are conditions, and not values.
fn holds_maps(node: &Node) -> bool {
    match &node.content {
        Content::Map(_) => true,
        Content::List(items) => items
            .iter()
            .any(|item| matches!(item.content, Content::Map(_))),
        Content::Nothing | Content::Scalar(_) => false,
    }
}

fn check_not_empty(empty: bool, place: Place, findings: &mut Findings<'_>) -> Option<()> {
    if empty {
        let message = "nothing stands here, so the condition says nothing";
        findings.report(&code::EMPTY_CONDITION, place, message);
        return None;
    }
    Some(())
}

impl Reading {
    /// Its conditions.
    pub(crate) fn clauses(&self) -> impl Iterator<Item = &OutputClause> {
        let said = self.expects.iter().chain(&self.holds);
        let told = match &self.tells {
            Tells::Facts(facts) => facts.iter().flat_map(|(_, tell)| tell.clauses()).collect(),
            Tells::Nothing | Tells::Alert => Vec::new(),
        };
        said.map(|said| &said.clause).chain(told)
    }

    /// The facts that it tells, by name.
    pub(crate) fn told(&self) -> &[(Name, Tell)] {
        match &self.tells {
            Tells::Facts(facts) => facts,
            Tells::Nothing | Tells::Alert => &[],
        }
    }
}

impl Tell {
    fn clauses(&self) -> Vec<&OutputClause> {
        match self {
            Self::At { .. } => Vec::new(),
            Self::Options(options) => options.iter().map(|(_, clause)| clause).collect(),
            Self::All { only, .. } => only.iter().collect(),
        }
    }
}

impl OutputClause {
    /// The values that its tests compare with.
    pub(crate) fn values(&self) -> Vec<&Name> {
        match self {
            Self::All(inner) | Self::Any(inner) => inner.iter().flat_map(Self::values).collect(),
            Self::Not(inner) | Self::Within(_, inner) => inner.values(),
            Self::Test(test) => test.values.iter().collect(),
        }
    }
}
