//! A drawing as a Mermaid flowchart.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Drawing, Edge, Node, NodeShape};
use crate::playbook::Phase;

/// The classes by which boxes are coloured.
const PHASES: [Phase; 7] = [
    Phase::Preserve,
    Phase::Investigate,
    Phase::Notify,
    Phase::Contain,
    Phase::Eradicate,
    Phase::Recover,
    Phase::Close,
];

/// The drawing as Mermaid reads it.
#[must_use]
pub fn mermaid(drawing: &Drawing) -> String {
    let head = core::iter::once("flowchart TD".to_string());
    let nodes = (0..).zip(&drawing.nodes).map(|(place, it)| node(place, it));
    let edges = drawing.edges.iter().map(edge);
    let classes = PHASES.into_iter().map(class);
    let end = "  classDef end_ fill:#eeeeee,stroke:#333333,color:#111111".to_string();
    let lines = head.chain(nodes).chain(edges).chain(classes).chain([end]);
    lines.flat_map(|line| [line, "\n".into()]).collect()
}

fn node(place: usize, node: &Node) -> String {
    let label = label(&node.lines);
    match node.shape {
        NodeShape::Decide => format!("  n{place}{{{label}}}"),
        NodeShape::Act(phase) => format!("  n{place}[{label}]:::{}", name(phase)),
        NodeShape::End(_) => format!("  n{place}([{label}]):::end_"),
    }
}

fn edge(edge: &Edge) -> String {
    let Edge { from, to, lines } = edge;
    if lines.is_empty() {
        return format!("  n{from} --> n{to}");
    }
    format!("  n{from} -->|{}| n{to}", label(lines))
}

fn class(phase: Phase) -> String {
    let colour = NodeShape::Act(phase).colour();
    let name = name(phase);
    format!("  classDef {name} fill:{colour},stroke:#333333,color:#111111")
}

fn name(phase: Phase) -> String {
    crate::wire::to_json(&phase).trim_matches('"').into()
}

fn label(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("\"{}\"", lines.join("<br/>"))
}

/// Writes whatever Mermaid, Markdown or HTML might act on as a numbered character.
fn escaped(text: &str) -> String {
    let harmless =
        |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || " .,:?!'/()-".contains(c);
    let mut escaped = String::new();
    for character in text.chars() {
        if harmless(character) {
            escaped.push(character);
        } else {
            escaped.push_str(&format!("#{};", u32::from(character)));
        }
    }
    escaped
}
