//! Whatever somebody wrote into an alert or a note, a report shows it as text and as nothing else.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use nextmove::report::{
    Block, Cell, Document, Section, Table, csv_text, html_text, is_address, markdown_text,
};
use nextmove::visible::visible;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What means something to one of the formats.
const PIECES: &[&str] = &[
    "|",
    "||",
    "`",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "[",
    "](javascript:alert(1))",
    "![x](y)",
    "<",
    "<!--",
    "-->",
    "<script>",
    "</td>",
    "</table>",
    "<https://example.com>",
    "https://example.com",
    "http:",
    "//",
    "www.",
    "www.example.com",
    "a@b.example",
    "mailto:a@b.example",
    "&",
    "&lt;",
    "&#124;",
    "\\",
    "#",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "12",
    ".",
    ")",
    "> ",
    "---",
    "===",
    ":::",
    ":",
    ": x",
    "$",
    "$$x$$",
    "^",
    "~",
    "{",
    "}",
    "!",
    "[^1]",
    "[ ] ",
    "    ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "---\nx: y\n---\n",
    "\"",
    "'",
    "=",
    "@",
    "＝",
    ",",
    ";",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "\u{a0}",
    "\u{3000}",
    "버킷",
    "x",
    "y z",
];

/// Texts of which many mean something to somebody.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES).prop_map(String::from);
    let piece = prop_oneof![4 => pieces, 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// All that the parser knows, as one does not know what a text will be read by.
fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
}

/// The text between a beginning and its end; nothing but text may stand there.
fn text_of(
    events: &[Event<'_>],
    begins: impl Fn(&Event<'_>) -> bool,
    ends: &TagEnd,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for event in events {
        match event {
            event if begins(event) => {
                found.push(String::new());
                inside = true;
            }
            Event::End(end) if end == ends => inside = false,
            Event::Text(text) if inside => found.last_mut().unwrap().push_str(text),
            other => assert!(!inside, "{other:?} is no text"),
        }
    }
    found
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: "en".into(),
        title: "A report".into(),
        opening: Vec::new(),
        sections: vec![Section {
            heading: "A part".into(),
            blocks,
        }],
    }
}

fn elements(html: &str) -> (Vec<(String, String)>, Vec<String>) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut found = Vec::new();
    collect(&dom.document, &mut found);
    let errors = dom
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect();
    (found, errors)
}

/// The elements in order, each with its own text.
fn collect(node: &Handle, found: &mut Vec<(String, String)>) {
    if let NodeData::Element { name, .. } = &node.data {
        let children = node.children.borrow();
        let texts = children.iter().filter_map(|child| match &child.data {
            NodeData::Text { contents } => Some(contents.borrow().to_string()),
            _ => None,
        });
        found.push((name.local.to_string(), texts.collect()));
    }
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}

fn texts_of(elements: &[(String, String)], name: &str) -> Vec<String> {
    let named = elements.iter().filter(|(it, _)| it == name);
    named.map(|(_, text)| text.clone()).collect()
}

/// Lines as a block of code shows them.
fn code_lines(text: &str) -> String {
    text.lines()
        .map(|line| visible(line).into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_paragraph_of_markdown_is_the_text(text in hostile()) {
        let markdown = markdown_text(&text);
        let events = events(&markdown);
        let found = text_of(&events, |it| *it == Event::Start(Tag::Paragraph), &TagEnd::Paragraph);
        prop_assert_eq!(found.concat(), visible(&text));
        prop_assert!(found.len() <= 1);
        prop_assert!(events.iter().all(|it| matches!(it, Event::Text(_) | Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))), "{:?}", events);
    }

    #[test]
    fn a_table_of_markdown_has_the_cells(cells in prop::collection::vec(hostile(), 4)) {
        let rows = vec![cells[..2].to_vec(), cells[2..].to_vec()];
        let table = Table { head: vec!["a".into(), "b".into()], rows };
        let markdown = document(vec![Block::Table(table)]).markdown();
        let events = events(&markdown);
        let found = text_of(&events, |it| *it == Event::Start(Tag::TableCell), &TagEnd::TableCell);
        let shown: Vec<String> = cells.iter().map(|cell| visible(cell).into_owned()).collect();
        prop_assert_eq!(&found[2..], &shown[..]);
    }

    #[test]
    fn headings_notices_and_pairs_of_markdown_are_the_text(text in hostile()) {
        let shown = visible(&text).into_owned();
        let pair = (text.clone(), Cell::from(text.clone()));
        let link = (text.clone(), Cell::Link(text.clone()));
        let blocks = vec![Block::Heading(text.clone()), Block::Notice(text.clone()), Block::Pairs(vec![pair, link])];
        let markdown = document(blocks).markdown();
        let all: String = events(&markdown).iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.to_string()),
            Event::Start(Tag::Link { .. }) if is_address(&text) => None,
            Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::Rule
            | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => Some("MARKUP".into()),
            _ => None,
        }).collect();
        // The blank after a name is at the end of the line where nothing follows.
        let gap = if shown.is_empty() { "" } else { " " };
        let pairs = format!("{shown}:{gap}{shown}").repeat(2);
        prop_assert_eq!(all, format!("A reportA part{shown}{shown}{pairs}"));
    }

    #[test]
    fn code_of_markdown_stays_in_its_block(text in hostile()) {
        let markdown = document(vec![Block::Code(text.clone())]).markdown();
        let events = events(&markdown);
        let begins = |event: &Event<'_>| matches!(event, Event::Start(Tag::CodeBlock(_)));
        let found = text_of(&events, begins, &TagEnd::CodeBlock);
        prop_assert_eq!(found, vec![code_lines(&text) + "\n"]);
    }

    #[test]
    fn html_has_the_elements_and_texts_that_were_meant(text in hostile()) {
        let table = Table { head: vec![text.clone()], rows: vec![vec![text.clone()]] };
        let pair = (text.clone(), Cell::Link(text.clone()));
        let blocks = vec![Block::Paragraph(text.clone()), Block::Heading(text.clone()), Block::Table(table),
            Block::Pairs(vec![pair]), Block::Code(text.clone())];
        let html = document(blocks).html();
        let (found, errors) = elements(&html);
        prop_assert!(errors.is_empty(), "{:?}", errors);
        let shown = visible(&text).into_owned();
        for element in ["p", "h3", "th", "td", "dt"] {
            prop_assert_eq!(texts_of(&found, element), vec![shown.clone()]);
        }
        prop_assert_eq!(texts_of(&found, "code"), vec![code_lines(&text)]);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "a").collect();
        prop_assert_eq!(names, [
            "html", "head", "meta", "meta", "meta", "meta", "title", "style", "body", "main", "h1", "section", "h2", "p",
            "h3", "table", "thead", "tr", "th", "tbody", "tr", "td", "dl", "dt", "dd", "pre", "code",
        ]);
    }

    #[test]
    fn an_attribute_of_html_ends_where_it_should(text in hostile()) {
        let html = format!("<!DOCTYPE html><title>t</title><p title=\"{}\">x</p>", html_text(&text));
        let (found, errors) = elements(&html);
        prop_assert!(errors.is_empty(), "{:?}", errors);
        prop_assert_eq!(texts_of(&found, "p"), vec!["x"]);
    }

    #[test]
    fn a_table_of_csv_has_the_cells_and_no_formula(cells in prop::collection::vec(hostile(), 4)) {
        let rows = vec![cells[..2].to_vec(), cells[2..].to_vec()];
        let table = Table { head: vec!["a".into(), "b".into()], rows };
        let csv = table.csv();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        prop_assert_eq!(reader.headers().unwrap(), &csv::StringRecord::from(vec!["a", "b"]));
        let found: Vec<String> = reader.records().flat_map(|row| {
            row.unwrap().iter().map(String::from).collect::<Vec<_>>()
        }).collect();
        prop_assert_eq!(found.len(), 4);
        for (found, cell) in found.iter().zip(&cells) {
            let shown = visible(cell);
            prop_assert_eq!(found.strip_prefix('\'').filter(|it| *it == shown).unwrap_or(found), &*shown);
            let first = found.trim_start().chars().next();
            prop_assert!(!first.is_some_and(|first| "=+-@\t\r＝＋－＠".contains(first)), "{}", found);
        }
    }
}

#[test]
fn names_of_things_stay_readable_in_markdown() {
    for plain in [
        "payroll-archive",
        "2026-11-22T02:30:00Z",
        "arn:aws:s3:::payroll-archive",
        "s3.amazonaws.com",
    ] {
        assert_eq!(markdown_text(plain), plain);
    }
    assert_eq!(csv_text("payroll"), "\"payroll\"");
}

#[test]
fn only_addresses_of_the_web_are_linked() {
    let linked = |url: &str| {
        let document = document(vec![Block::Pairs(vec![(
            "source".into(),
            Cell::Link(url.into()),
        )])]);
        assert_eq!(
            document.html().contains("<a href"),
            document.markdown().contains(&format!("<{url}>"))
        );
        document.html().contains("<a href")
    };
    assert!(linked("https://example.com/a?b=c#d"));
    for other in [
        "http://example.com",
        "javascript:alert(1)",
        "https://example.com/\">x",
        "https://a b",
        "HTTPS://x>",
    ] {
        assert!(!linked(other), "{other}");
    }
}
