//! A report of every stored case, at any moment and in every language, is a document.

mod driven;
mod values;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use driven::{asked, opened_for, playbook, record, reply};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use nextmove::case::{Case, Event, Evidence, Hash};
use nextmove::fact::Value;
use nextmove::wire::{self, CaseReply, CaseRequest};
use nextmove_builtin::bundle;
use pulldown_cmark::{Event as Markdown, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_json::{Value as Json, json};

/// What nobody should be able to do to a report.
const HOSTILE: &str =
    "| </td></table><script>alert(1)</script> \u{202e} ![x](https://example.com) `#` =1+1";

/// The document and the answers of each stored case, as the conformance vectors list them.
fn stored() -> Vec<(Vec<u8>, BTreeMap<String, Json>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = fs::read_dir(root.join("tests/vectors")).unwrap();
    let mut files: Vec<_> = files.map(|it| it.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|file| fs::read_to_string(file).unwrap());
    let texts: Vec<String> = texts.collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    let cases = lines.filter_map(|line| line.strip_prefix("case "));
    let read = |case: &str| {
        let case: Json = serde_json::from_str(case).unwrap();
        let document = fs::read(root.join(case["alert"].as_str().unwrap())).unwrap();
        (
            document,
            serde_json::from_value::<Vec<_>>(case["answers"].clone()).unwrap(),
        )
    };
    cases
        .map(read)
        .map(|(document, answers)| (document, answers.into_iter().collect()))
        .collect()
}

/// A stored case after so many of its answers, with notes and evidence that say bad things.
fn case(document: &[u8], answers: &BTreeMap<String, Json>, most: usize) -> Case {
    let mut case = opened_for(document);
    for _ in 0..most {
        let Some((key, _)) = asked(&case) else { break };
        let Some(answer) = answers.get(&key) else {
            break;
        };
        let value = answer.get("value").unwrap_or(answer);
        reply(
            &mut case,
            &key,
            serde_json::from_value::<Value>(value.clone()).unwrap(),
        );
    }
    let step = playbook(&case).steps()[0].id.clone();
    let note = |step| Event::Note {
        step,
        text: HOSTILE.into(),
    };
    for event in [
        note(None),
        note(Some(step)),
        Event::Evidence(Evidence {
            step: None,
            name: HOSTILE.into(),
            size: 7,
            sha256: Hash::of(b""),
            kept_at: HOSTILE.into(),
        }),
        Event::HandOver {
            to: HOSTILE.into(),
            note: Some(HOSTILE.into()),
        },
    ] {
        record(&mut case, HOSTILE, event).unwrap();
    }
    case
}

fn ask(case: &str, request: &Json) -> CaseReply {
    let request = CaseRequest::from_json(&request.to_string()).unwrap();
    wire::case_file(bundle(), case.as_bytes(), &request).unwrap()
}

fn report(case: &str, format: &str, lang: &str) -> String {
    let laws: Vec<&str> = bundle().laws().iter().map(|law| law.id.as_str()).collect();
    let deadlines = json!({"jurisdictions": laws, "started": {"aware_at": "2026-11-22T02:00:00Z"}});
    match ask(
        case,
        &json!({"report": {"format": format, "lang": lang, "deadlines": deadlines}}),
    ) {
        CaseReply::Report(report) => report.content,
        other => panic!("{other:?} is no report"),
    }
}

/// The texts of a table's cells, a row each.
type Rows = Vec<Vec<String>>;

/// What a document says: its headings, and its tables without the markup.
#[derive(Debug, Default, PartialEq)]
struct Said {
    headings: Vec<(u8, String)>,
    tables: Vec<Rows>,
}

fn said_by_markdown(markdown: &str) -> Said {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let mut said = Said::default();
    let mut text = String::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Markdown::Start(Tag::Table(_)) => said.tables.push(Vec::new()),
            Markdown::Start(Tag::TableHead | Tag::TableRow) => {
                said.tables.last_mut().unwrap().push(Vec::new());
            }
            Markdown::Start(Tag::TableCell | Tag::Heading { .. }) => text.clear(),
            Markdown::End(TagEnd::TableCell) => {
                said.tables
                    .last_mut()
                    .unwrap()
                    .last_mut()
                    .unwrap()
                    .push(text.clone());
            }
            Markdown::End(TagEnd::Heading(level)) => {
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                said.headings.push((level, text.clone()));
            }
            Markdown::Text(piece) => text.push_str(&piece),
            Markdown::Html(_)
            | Markdown::InlineHtml(_)
            | Markdown::Rule
            | Markdown::FootnoteReference(_)
            | Markdown::Start(Tag::Image { .. } | Tag::HtmlBlock) => {
                panic!("{event:?} in {markdown}")
            }
            Markdown::Start(Tag::Link { dest_url, .. }) => {
                assert!(is_source(&dest_url), "{dest_url}");
            }
            _ => {}
        }
    }
    said
}

fn is_source(url: &str) -> bool {
    bundle().laws().iter().any(|law| law.url == url)
}

fn said_by_html(html: &str) -> Said {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    assert!(dom.errors.borrow().is_empty(), "{:?} in {html}", dom.errors);
    let mut said = Said::default();
    look(&dom.document, &mut said);
    said
}

fn look(node: &Handle, said: &mut Said) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let name = name.local.to_string();
        let attribute = |wanted: &str| {
            let attrs = attrs.borrow();
            attrs
                .iter()
                .find(|it| &*it.name.local == wanted)
                .map(|it| it.value.to_string())
        };
        match name.as_str() {
            "h1" | "h2" | "h3" => said.headings.push((name.as_bytes()[1] - b'0', text(node))),
            "table" => said.tables.push(Vec::new()),
            "tr" => said.tables.last_mut().unwrap().push(Vec::new()),
            "th" => assert_eq!(attribute("scope").as_deref(), Some("col")),
            "html" => assert!(attribute("lang").is_some()),
            "a" => assert!(is_source(&attribute("href").unwrap())),
            "script" | "img" | "link" | "iframe" | "form" | "object" | "base" => {
                panic!("a report has no {name}")
            }
            _ => {}
        }
        if matches!(name.as_str(), "th" | "td") {
            said.tables
                .last_mut()
                .unwrap()
                .last_mut()
                .unwrap()
                .push(text(node));
        }
        assert!(
            attrs
                .borrow()
                .iter()
                .all(|it| !it.name.local.starts_with("on")),
            "a report runs nothing"
        );
    }
    node.children
        .borrow()
        .iter()
        .for_each(|child| look(child, said));
}

fn text(node: &Handle) -> String {
    match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        _ => node.children.borrow().iter().map(text).collect(),
    }
}

/// Where the reports are left, so that one can look at them.
fn keep(name: &str, html: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reports");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name).with_extension("html"), html).unwrap();
}

fn check(name: &str, case: &str) {
    for lang in bundle().languages() {
        let (markdown, html) = (report(case, "markdown", lang), report(case, "html", lang));
        let said = said_by_markdown(&markdown);
        assert_eq!(said_by_html(&html), said, "both say the same");
        let levels: Vec<u8> = said.headings.iter().map(|(level, _)| *level).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(
            levels[0] == 1 && levels.windows(2).all(|two| two[1] <= two[0] + 1),
            "{levels:?}"
        );
        assert!(
            said.tables
                .iter()
                .all(|rows| rows.iter().all(|row| row.len() == rows[0].len()))
        );
        assert!(
            !markdown.contains("report_") && !markdown.contains("law_"),
            "every phrase has a text"
        );
        keep(&format!("{name}-{lang}"), &html);
    }
    let json: Json = serde_json::from_str(&report(case, "json", "en")).unwrap();
    assert_eq!(json["format"], "nextmove-report/1");
    let csv = report(case, "csv", "en");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let rows = csv.records().map(Result::unwrap).count();
    assert_eq!(rows, json["timeline"].as_array().unwrap().len());
}

#[test]
fn a_report_of_every_stored_case_is_a_document_in_every_language() {
    for (number, (document, answers)) in stored().into_iter().enumerate() {
        let whole = case(&document, &answers, usize::MAX);
        check(&format!("{number:02}-whole"), &whole.write());
        if number % 3 == 0 {
            let open = case(&document, &answers, answers.len() / 2);
            check(&format!("{number:02}-open"), &open.write());
        }
    }
}

#[test]
fn a_redacted_copy_is_reported_without_its_values() {
    for (number, (document, answers)) in stored().iter().enumerate().step_by(7) {
        let whole = case(document, answers, usize::MAX);
        // The type of the alert stays.
        let kept = whole.alert().alert_type.clone().unwrap_or_default();
        let secret =
            |value: &Value| matches!(value, Value::Text(it) if it.len() > 9 && *it != kept);
        let stated = whole.alert().facts.iter();
        let secrets = stated.filter(|(_, fact)| secret(&fact.value));
        let facts: Vec<String> = secrets.map(|(name, _)| name.clone()).take(5).collect();
        let copy = whole.redact(&facts).unwrap().write();
        check(&format!("{number:02}-redacted"), &copy);
        let (markdown, html) = (report(&copy, "markdown", "en"), report(&copy, "html", "en"));
        for fact in &facts {
            let Value::Text(secret) = &whole.alert().facts[fact].value else {
                unreachable!()
            };
            assert!(
                !markdown.contains(secret.as_str()) && !html.contains(secret.as_str()),
                "{fact}: {secret}"
            );
            assert!(html.contains(&format!("{fact}-")), "{fact} has a pseudonym");
        }
    }
}

#[test]
fn a_case_of_another_version_is_reported_as_far_as_it_can_be_told() {
    let (document, answers) = stored().swap_remove(0);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../playbooks");
    let mut data = nextmove_compiler::compile(&content).unwrap();
    for playbook in &mut data.playbooks {
        playbook.hash = "0".repeat(64);
    }
    let other = nextmove::bundle::Bundle::verify(data).unwrap();
    let file = case(&document, &answers, usize::MAX).write();
    let request = CaseRequest::from_json(r#"{"report": {"format": "json"}}"#).unwrap();
    let CaseReply::Report(report) = wire::case_file(&other, file.as_bytes(), &request).unwrap()
    else {
        panic!("that is no report");
    };
    let json: Json = serde_json::from_str(&report.content).unwrap();
    assert_eq!(json["summary"]["route"], "other_version");
    assert_eq!(json["summary"]["status"]["is"], "unknown");
    assert_eq!(json["clocks"]["told"], false);
    assert_eq!(
        json["timeline"].as_array().unwrap().len(),
        usize::try_from(json["chain"]["entries"].as_u64().unwrap()).unwrap()
    );
}
