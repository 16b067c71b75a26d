//! Documents as one file of HTML: to be read, printed and kept, without script and without requests.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::document::{Block, Cell, Document, Section, Table};
use super::escape::html_text as text;
use crate::case::Hash;

/// How the file looks, on screen and on paper.
const STYLE: &str = include_str!("report.css");

impl Document {
    /// The document as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let (lang, title) = (text(&self.lang), text(&self.title));
        let opening = blocks(&self.opening);
        let sections = joined(self.sections.iter().map(section));
        let policy = policy();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{title}</h1>\n{opening}{sections}</main>\n</body>\n</html>\n"
        )
    }
}

/// Nothing may be loaded, run or sent; the style is allowed by its hash.
fn policy() -> String {
    let style = Hash::of(STYLE.as_bytes()).base64();
    format!("default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'")
}

fn section(section: &Section) -> String {
    let heading = text(&section.heading);
    format!(
        "<section>\n<h2>{heading}</h2>\n{}</section>\n",
        blocks(&section.blocks)
    )
}

fn blocks(blocks: &[Block]) -> String {
    joined(blocks.iter().map(block))
}

fn block(block: &Block) -> String {
    match block {
        Block::Notice(notice) => format!(
            "<p class=\"notice\"><strong>{}</strong></p>\n",
            text(notice)
        ),
        Block::Paragraph(paragraph) => format!("<p>{}</p>\n", text(paragraph)),
        Block::Heading(heading) => format!("<h3>{}</h3>\n", text(heading)),
        Block::Pairs(pairs) => format!("<dl>\n{}</dl>\n", joined(pairs.iter().map(pair))),
        Block::Table(table) => written(table),
        Block::Code(code) => format!("<pre><code>{}</code></pre>\n", lines(code)),
    }
}

fn pair((name, cell): &(String, Cell)) -> String {
    let value = match cell.address() {
        Some(address) => format!("<a href=\"{0}\">{0}</a>", text(address)),
        None => text(cell.text()),
    };
    format!("<dt>{}</dt><dd>{value}</dd>\n", text(name))
}

fn written(table: &Table) -> String {
    let head = joined(
        table
            .head
            .iter()
            .map(|it| format!("<th scope=\"col\">{}</th>", text(it))),
    );
    let row = |cells: &Vec<String>| {
        let cells = joined(cells.iter().map(|it| format!("<td>{}</td>", text(it))));
        format!("<tr>{cells}</tr>\n")
    };
    let rows = joined(table.rows.iter().map(row));
    format!("<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

fn lines(code: &str) -> String {
    code.lines().map(text).collect::<Vec<_>>().join("\n")
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect()
}
