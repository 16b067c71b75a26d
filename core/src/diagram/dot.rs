//! A drawing in DOT, the language of Graphviz.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Drawing, Edge, Node, NodeShape};

const HEAD: &str = "  graph [rankdir=TB, fontname=\"sans-serif\"];
  node [fontname=\"sans-serif\", fontsize=11, style=filled];
  edge [fontname=\"sans-serif\", fontsize=10];";

/// The drawing as Graphviz reads it.
#[must_use]
pub fn dot(drawing: &Drawing) -> String {
    let title = quoted(core::slice::from_ref(&drawing.title));
    let head = [format!("digraph {title} {{"), HEAD.to_string()];
    let nodes = (0..).zip(&drawing.nodes).map(|(place, it)| node(place, it));
    let edges = drawing.edges.iter().map(edge);
    let lines = head.into_iter().chain(nodes).chain(edges);
    lines
        .chain(["}".to_string()])
        .flat_map(|line| [line, "\n".into()])
        .collect()
}

fn node(place: usize, node: &Node) -> String {
    let (shape, style) = match node.shape {
        NodeShape::Decide => ("diamond", "filled"),
        NodeShape::Act(_) => ("box", "filled"),
        NodeShape::End(_) => ("box", "filled,rounded"),
    };
    let (label, colour) = (quoted(&node.lines), node.shape.colour());
    format!("  n{place} [shape={shape}, style=\"{style}\", fillcolor=\"{colour}\", label={label}];")
}

fn edge(edge: &Edge) -> String {
    let Edge { from, to, lines } = edge;
    if lines.is_empty() {
        return format!("  n{from} -> n{to};");
    }
    format!("  n{from} -> n{to} [label={}];", quoted(lines))
}

/// Lines as a string of DOT, in which only quotes and backslashes mean something.
fn quoted(lines: &[String]) -> String {
    let escape = |line: &String| line.replace('\\', "\\\\").replace('"', "\\\"");
    let lines: Vec<String> = lines.iter().map(escape).collect();
    format!("\"{}\"", lines.join("\\n"))
}
