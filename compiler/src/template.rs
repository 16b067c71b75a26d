//! Command lines, cut into arguments with places for facts.

use nextmove::command::powershell::is_name;
use nextmove::command::{Piece, Template};
use nextmove::kind::Kind;

use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::names::is_snake_case;
use crate::place::Name;
use crate::table::FactTable;

/// A part of an argument as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ArgumentPart {
    Literal(String),
    Fact(String),
}

/// A command line in pieces.
pub(crate) struct CommandLine {
    pub(crate) tool: String,
    pub(crate) arguments: Vec<Template>,
}

/// Reads a command line. Words are split at blanks; quotes keep blanks.
pub(crate) fn read_line(
    line: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<CommandLine> {
    let words = match split(&line.value) {
        Ok(words) => words,
        Err(because) => return refuse(line, because, findings),
    };
    let mut arguments = words.iter().map(|word| cut(word));
    let tool = match arguments.next().as_deref() {
        None => return refuse(line, "this command is empty", findings),
        Some([ArgumentPart::Literal(tool)]) => tool.clone(),
        Some(_) => return refuse(line, "the tool of a command is fixed", findings),
    };
    let arguments = arguments.map(|parts| template(&parts, Lead::NoDash, line, facts, findings));
    let arguments = every(arguments)?;
    Some(CommandLine { tool, arguments })
}

/// Reads a line for PowerShell: the name of a command, then parameters and their values.
pub(crate) fn read_cmdlet(
    line: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Vec<Template>> {
    let words = match split(&line.value) {
        Ok(words) => words,
        Err(because) => return refuse(line, because, findings),
    };
    let names_command = |word: &String| !word.starts_with('-') && is_name(word);
    if !words.first().is_some_and(names_command) {
        let because = "a PowerShell command begins with its name, such as `Get-AzKeyVault`";
        return refuse(line, because, findings);
    }
    if words
        .iter()
        .any(|word| word.starts_with('-') && !is_name(word))
    {
        let because = "a parameter is a `-` and letters, its value is a word of its own";
        return refuse(line, because, findings);
    }
    // A value that begins with `-` is quoted, so it is never a parameter.
    let words = words.iter();
    every(words.map(|word| template(&cut(word), Lead::Free, line, facts, findings)))
}

/// Reads the name of a file, in which blanks stand for themselves.
pub(crate) fn read_file_name(
    name: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Template> {
    template(&cut(&name.value), Lead::NoDash, name, facts, findings)
}

/// The names of facts that a text has places for.
pub(crate) fn names(text: &str) -> impl Iterator<Item = String> {
    cut(text).into_iter().filter_map(|part| match part {
        ArgumentPart::Fact(name) => Some(name),
        ArgumentPart::Literal(_) => None,
    })
}

pub(crate) fn refuse<T>(line: &Name, because: &str, findings: &mut Findings<'_>) -> Option<T> {
    findings.report(&code::BAD_COMMAND, line.place, because);
    None
}

/// The words of a line without their quotes.
fn split(line: &str) -> Result<Vec<String>, &'static str> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    for character in line.chars() {
        match quote {
            Some(end) if character == end => quote = None,
            Some(_) => word.get_or_insert_default().push(character),
            None if matches!(character, '"' | '\'') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            None if character.is_whitespace() => words.extend(word.take()),
            None => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    match quote {
        None => Ok(words),
        Some(_) => Err("a quote is never closed"),
    }
}

/// The parts of a word: `{name}` is a fact, any other brace stands for itself.
pub(crate) fn cut(word: &str) -> Vec<ArgumentPart> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = word;
    while let Some((before, after)) = rest.split_once('{') {
        literal.push_str(before);
        match after.split_once('}') {
            Some((name, after)) if is_snake_case(name) => {
                push_literal(&mut parts, &mut literal);
                parts.push(ArgumentPart::Fact(name.into()));
                rest = after;
            }
            _ => {
                literal.push('{');
                rest = after;
            }
        }
    }
    literal.push_str(rest);
    push_literal(&mut parts, &mut literal);
    parts
}

fn push_literal(parts: &mut Vec<ArgumentPart>, literal: &mut String) {
    if !literal.is_empty() {
        parts.push(ArgumentPart::Literal(std::mem::take(literal)));
    }
}

/// Whether a value that leads may begin with `-`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    NoDash,
    Free,
}

pub(crate) fn template(
    parts: &[ArgumentPart],
    lead: Lead,
    written: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Template> {
    let pieces = every(parts.iter().enumerate().map(|(index, part)| match part {
        ArgumentPart::Literal(text) => Some(Piece::Literal(text.clone())),
        ArgumentPart::Fact(name) => {
            let leads = index == 0 && lead == Lead::NoDash;
            place_for(name, leads, written, facts, findings)
        }
    }));
    pieces.map(Template)
}

fn place_for(
    name: &str,
    leads: bool,
    written: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Piece> {
    let name = Name {
        value: name.into(),
        place: findings.within(written.place, &format!("{{{name}}}")),
    };
    let fact = facts.find(&name, findings)?;
    let kind = facts.kind(fact)?;
    if let Some(because) = unfillable(kind) {
        let message = format!("`{}` cannot stand in a command: {because}", name.value);
        findings.report(&code::UNFILLABLE, name.place, message);
        return None;
    }
    if leads && may_lead_with_dash(kind) {
        let message = format!(
            "a value of `{}` may begin with `-` and be taken for an option",
            name.value
        );
        findings.report(&code::LEADING_DASH, name.place, message);
        return None;
    }
    Some(Piece::Fact(fact))
}

fn unfillable(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::List(_) | Kind::ListOf(_) => Some("it holds several texts"),
        Kind::Present => Some("it has no value"),
        Kind::SeveralOf(_) => Some("several of its options may be chosen"),
        Kind::OneOf(_) => Some("`cannot_tell` is one of its values"),
        Kind::Reply => Some("it is the reply to an action"),
        Kind::Text(shape) if shape.chars.is_none() => Some("it may hold any character"),
        Kind::Text(_) | Kind::Number | Kind::Flag | Kind::Ip | Kind::Time | Kind::Form(_) => None,
    }
}

fn may_lead_with_dash(kind: &Kind) -> bool {
    match kind {
        Kind::Text(shape) => shape.may_lead_with_dash(),
        Kind::Number => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> ArgumentPart {
        ArgumentPart::Literal(text.into())
    }

    #[test]
    fn quotes_keep_blanks_and_empty_words() {
        let words = split("az vm  list --query 'a  b'\n --name \"\" x\"y z\"").unwrap();
        assert_eq!(
            words,
            ["az", "vm", "list", "--query", "a  b", "--name", "", "xy z"]
        );
        assert!(split("aws 's3").is_err());
    }

    #[test]
    fn only_names_in_braces_are_facts() {
        let parts = cut("file://{bucket}-{\"A\": {}}-{Name}");
        assert_eq!(
            parts,
            [
                literal("file://"),
                ArgumentPart::Fact("bucket".into()),
                literal("-{\"A\": {}}-{Name}")
            ]
        );
        assert_eq!(
            cut("{a}{b}"),
            [
                ArgumentPart::Fact("a".into()),
                ArgumentPart::Fact("b".into())
            ]
        );
    }
}
