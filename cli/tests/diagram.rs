//! `diagram`: playbooks as pictures.

mod common;

use common::{json, languages, run, stderr, success};

fn picture(format: &str, lang: &str) -> String {
    let arguments = [
        "diagram",
        "aws-s3-bucket",
        "--format",
        format,
        "--lang",
        lang,
    ];
    let picture = success(&arguments);
    assert_eq!(success(&arguments), picture);
    picture
}

fn summary() -> serde_json::Value {
    let lines = success(&["playbooks"]);
    let mut lines = lines.lines().map(json);
    lines.find(|it| it["id"] == "aws-s3-bucket").unwrap()
}

#[test]
fn mermaid_draws_each_step_in_its_shape() {
    let summary = summary();
    for lang in languages() {
        let picture = picture("mermaid", &lang);
        assert!(picture.starts_with("flowchart TD\n"));
        let count = |part: &str| picture.lines().filter(|line| line.contains(part)).count() as u64;
        assert_eq!(Some(count("{\"")), summary["decides"].as_u64());
        assert_eq!(Some(count("[\"") - count("([\"")), summary["acts"].as_u64());
        assert_eq!(
            count("([\""),
            summary["outcomes"].as_array().unwrap().len() as u64
        );
        assert!(count(" --> ") > 0 && count(" -->|\"") > 0);
        // Nothing stands in a label that Mermaid could read as anything else.
        for line in picture.lines().filter(|line| line.starts_with("  n")) {
            let label = line.split('"').nth(1).unwrap_or_default();
            let bare = label.replace("<br/>", " ");
            assert!(
                !bare.contains(['<', '>', '[', '{', '`', '|', '&']),
                "{line}"
            );
            assert!(matches!(line.matches('"').count(), 0 | 2), "{line}");
        }
    }
}

#[test]
fn dot_draws_each_step_in_its_shape() {
    let summary = summary();
    let picture = picture("dot", "en");
    assert!(picture.starts_with("digraph \"aws-s3-bucket\" {\n") && picture.ends_with("}\n"));
    let count = |part: &str| picture.matches(part).count() as u64;
    assert_eq!(Some(count("[shape=diamond")), summary["decides"].as_u64());
    assert_eq!(Some(count("[shape=")), summary["steps"].as_u64());
    assert!(picture.contains("n0 -> n"));
}

#[test]
fn svg_draws_each_step_and_way_apart() {
    let picture = picture("svg", "ko");
    assert!(picture.starts_with("<svg xmlns=") && picture.ends_with("</svg>\n"));
    let steps = usize::try_from(summary()["steps"].as_u64().unwrap()).unwrap();
    let groups: Vec<&str> = picture
        .lines()
        .filter(|line| line.starts_with("<g>"))
        .collect();
    assert_eq!(groups.len(), steps);
    let outline = |group: &&str| {
        let end = group.find("/>").expect("a box has an outline");
        let start = group.find("</title>").expect("a box has a name");
        group[start..end].to_owned()
    };
    let places: std::collections::BTreeSet<String> = groups.iter().map(outline).collect();
    assert_eq!(places.len(), steps, "two boxes are at one place");
    assert!(!picture.contains("<script") && !picture.contains("href"));
}

#[test]
fn labels_are_in_the_language_that_was_asked_for() {
    assert!(picture("mermaid", "ko").contains('의'));
    assert!(!picture("dot", "en").contains('의'));
}

#[test]
fn an_unknown_playbook_or_language_is_refused() {
    for (arguments, code) in [
        (&["diagram", "none"][..], "NM2002"),
        (&["diagram", "aws-s3-bucket", "--lang", "xx"], "NM2003"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(json(&stderr(&output))["error"]["code"], code);
    }
}
