//! Queries and JSON with places for facts: each is a whole literal, so it never stands in a quote.

use nextmove::command::{Language, Template};

use crate::code;
use crate::finding::Findings;
use crate::place::Name;
use crate::table::FactTable;
use crate::template::{ArgumentPart, Lead, cut, refuse, template};

/// How a language marks what is no code.
pub(crate) struct Lexis {
    /// The marks around texts, and whether a backslash escapes in them.
    quotes: &'static [(char, bool)],
    /// What stands before a quote in which a backslash is none of that.
    verbatim: Option<char>,
    /// What begins a comment that ends with its line.
    line_comment: Option<&'static str>,
    /// What begins a comment, and what ends it.
    block_comment: Option<(&'static str, &'static str)>,
}

const KQL: Lexis = Lexis {
    // Three backticks around lines are a quote of nothing, of a text, and of nothing.
    quotes: &[('"', true), ('\'', true), ('`', false)],
    verbatim: Some('@'),
    line_comment: Some("//"),
    block_comment: None,
};

const SQL: Lexis = Lexis {
    quotes: &[('\'', false), ('"', false), ('`', false)],
    verbatim: None,
    line_comment: Some("--"),
    block_comment: Some(("/*", "*/")),
};

pub(crate) const JSON: Lexis = Lexis {
    quotes: &[('"', true)],
    verbatim: None,
    line_comment: None,
    block_comment: None,
};

/// Reads a query.
pub(crate) fn read_query(
    language: Language,
    query: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Template> {
    let lexis = match language {
        Language::Kql => &KQL,
        Language::Sql => &SQL,
    };
    read(lexis, query, facts, findings)
}

/// Reads a text in which facts stand for whole literals.
pub(crate) fn read(
    lexis: &Lexis,
    text: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Template> {
    let parts = cut(&text.value);
    let mut inside = Inside::Code;
    for part in &parts {
        match part {
            ArgumentPart::Literal(literal) => inside = lexis.after(inside, literal),
            ArgumentPart::Fact(name) if inside != Inside::Code => {
                let place = findings.within(text.place, &format!("{{{name}}}"));
                let message = format!("`{{{name}}}` is a whole literal, and stands in a quote");
                let help = "leave out the quotes; the value brings its own.";
                findings.report_with_help(&code::BAD_COMMAND, place, message, help);
                return None;
            }
            ArgumentPart::Fact(_) => {}
        }
    }
    if matches!(inside, Inside::Quote { .. } | Inside::Block) {
        return refuse(text, "a quote is never closed", findings);
    }
    if text.value.trim().is_empty() {
        return refuse(text, "this command is empty", findings);
    }
    template(&parts, Lead::Free, text, facts, findings)
}

/// What the next character stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Code,
    Quote { end: char, escapes: bool },
    Line,
    Block,
}

impl Lexis {
    fn after(&self, mut inside: Inside, text: &str) -> Inside {
        let mut rest = text;
        let mut before = None;
        while let Some(character) = rest.chars().next() {
            let (next, taken) = self.step(inside, rest, character, before);
            inside = next;
            rest = rest.get(taken..).unwrap_or_default();
            before = Some(character);
        }
        inside
    }

    /// What follows, and how many bytes belong to what led there.
    fn step(
        &self,
        inside: Inside,
        rest: &str,
        character: char,
        before: Option<char>,
    ) -> (Inside, usize) {
        let one = character.len_utf8();
        match inside {
            Inside::Code => self.open(rest, character, before),
            Inside::Quote { escapes: true, .. } if character == '\\' => {
                let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
                (inside, one + escaped)
            }
            Inside::Quote { end, .. } if character == end => (Inside::Code, one),
            Inside::Line if character == '\n' => (Inside::Code, one),
            Inside::Block => match self.block_comment {
                Some((_, end)) if rest.starts_with(end) => (Inside::Code, end.len()),
                _ => (inside, one),
            },
            Inside::Quote { .. } | Inside::Line => (inside, one),
        }
    }

    fn open(&self, rest: &str, character: char, before: Option<char>) -> (Inside, usize) {
        if let Some(mark) = self.line_comment.filter(|mark| rest.starts_with(mark)) {
            return (Inside::Line, mark.len());
        }
        if let Some((mark, _)) = self
            .block_comment
            .filter(|(mark, _)| rest.starts_with(mark))
        {
            return (Inside::Block, mark.len());
        }
        let quote = self.quotes.iter().find(|(mark, _)| *mark == character);
        let inside = quote.map_or(Inside::Code, |(end, escapes)| Inside::Quote {
            end: *end,
            escapes: *escapes && (self.verbatim.is_none() || before != self.verbatim),
        });
        (inside, character.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_code(lexis: &Lexis, text: &str) -> bool {
        lexis.after(Inside::Code, text) == Inside::Code
    }

    #[test]
    fn knows_where_kql_is_code() {
        for code in [
            "T | where x == ",
            r#""a\"b" "#,
            r#"@"a\" "#,
            "'a\"' ",
            "``` \" ``` ",
            "// \"\n",
            r#"@'a\' "#,
        ] {
            assert!(is_code(&KQL, code), "{code}");
        }
        for quote in ["\"", r#""a\""#, "@\"a", "'", "// x == ", "``` \" "] {
            assert!(!is_code(&KQL, quote), "{quote}");
        }
    }

    #[test]
    fn knows_where_sql_is_code() {
        for code in [
            "SELECT ", "'it''s' ", r"'a\' ", "\"a\" ", "-- '\n", "/* ' */ ",
        ] {
            assert!(is_code(&SQL, code), "{code}");
        }
        for quote in ["'", "'it''", "\"a", "-- ", "/* * "] {
            assert!(!is_code(&SQL, quote), "{quote}");
        }
    }
}
