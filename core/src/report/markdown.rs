//! Documents as Markdown: CommonMark with GitHub's tables.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::document::{Block, Cell, Document, Table};
use super::escape::markdown_text as text;
use crate::visible::visible;

impl Document {
    /// The document as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut parts = alloc::vec![format!("# {}", text(&self.title))];
        parts.extend(self.opening.iter().map(block));
        for section in &self.sections {
            parts.push(format!("## {}", text(&section.heading)));
            parts.extend(section.blocks.iter().map(block));
        }
        format!("{}\n", parts.join("\n\n"))
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Notice(notice) => format!("> {}", strong(notice)),
        Block::Paragraph(paragraph) => text(paragraph),
        Block::Heading(heading) => format!("### {}", text(heading)),
        Block::Pairs(pairs) => lines(pairs.iter().map(pair)),
        Block::Table(table) => written(table),
        Block::Code(code) => fenced(code),
    }
}

/// Nothing between the marks would make them a rule.
fn strong(words: &str) -> String {
    match words {
        "" => String::new(),
        words => format!("**{}**", text(words)),
    }
}

fn pair((name, cell): &(String, Cell)) -> String {
    let value = match cell.address() {
        Some(address) => format!("<{address}>"),
        None => text(cell.text()),
    };
    format!("- **{}:** {value}", text(name))
}

fn written(table: &Table) -> String {
    let row = |cells: &Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(table.head.len()));
    lines(
        [row(&table.head), rule]
            .into_iter()
            .chain(table.rows.iter().map(row)),
    )
}

/// A block of code. The fence is longer than anything like one inside.
fn fenced(code: &str) -> String {
    let longest = code.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    let shown = lines(code.lines().map(|line| visible(line).into_owned()));
    format!("{fence}text\n{shown}\n{fence}")
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
