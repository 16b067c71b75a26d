//! A drawing as an SVG picture that needs nothing else.

mod layout;

use nextmove::diagram::{Drawing, Edge, Node, NodeShape};

use layout::{BOX, Point};

const STYLE: &str = "text{font:12px sans-serif;text-anchor:middle;fill:#111}\
.edge{fill:none;stroke:#555}.way{font-size:10px;paint-order:stroke;stroke:#fff;stroke-width:4px}\
.node{stroke:#333}";

const ARROW: &str = "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" \
markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#555\"/></marker></defs>";

/// The drawing as an SVG document.
pub(crate) fn svg(drawing: &Drawing) -> String {
    let layout = layout::layout(drawing);
    let (width, height) = (layout.width, layout.height);
    let edges = drawing.edges.iter().zip(&layout.arrows);
    let edges: String = edges
        .map(|(edge, points)| self::edge(edge, points))
        .collect();
    let nodes = drawing.nodes.iter().zip(&layout.boxes);
    let nodes: String = nodes
        .map(|(node, middle)| self::node(node, *middle))
        .collect();
    let (title, lang) = (escaped(&drawing.title), escaped(&drawing.lang));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{lang}\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n{ARROW}\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         {edges}{nodes}</svg>\n"
    )
}

fn node(node: &Node, (x, y): Point) -> String {
    let (w, h) = (BOX.0, BOX.1);
    let (left, right, top, bottom) = (x - w / 2, x + w / 2, y - h / 2, y + h / 2);
    let colour = node.shape.colour();
    let outline = match node.shape {
        NodeShape::Decide => {
            let corner = 16;
            let (near, far) = (left + corner, right - corner);
            let points = format!(
                "{left},{y} {near},{top} {far},{top} {right},{y} {far},{bottom} {near},{bottom}"
            );
            format!("<polygon class=\"node\" fill=\"{colour}\" points=\"{points}\"/>")
        }
        NodeShape::Act(_) => rect((left, top), 2, colour),
        NodeShape::End(_) => rect((left, top), h / 2, colour),
    };
    let id = escaped(&node.id);
    format!(
        "<g><title>{id}</title>{outline}{}</g>\n",
        lines(&node.lines, (x, y), "")
    )
}

fn rect((left, top): Point, radius: i64, colour: &str) -> String {
    let (width, height) = BOX;
    format!(
        "<rect class=\"node\" fill=\"{colour}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" \
         height=\"{height}\" rx=\"{radius}\"/>"
    )
}

/// An arrow from the bottom of one box to the top of another.
fn edge(edge: &Edge, points: &[Point]) -> String {
    let spelled: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let label = match *points {
        // Nearer to where it leads, as all arrows of a decision begin at one place.
        [(x, y), (to_x, to_y), ..] => lines(
            &edge.lines,
            (x + (to_x - x) * 7 / 10, y + (to_y - y) * 7 / 10),
            " class=\"way\"",
        ),
        _ => String::new(),
    };
    format!(
        "<polyline class=\"edge\" marker-end=\"url(#arrow)\" points=\"{}\"/>{label}\n",
        spelled.join(" ")
    )
}

/// Lines of text around a middle.
fn lines(lines: &[String], (x, y): Point, attributes: &str) -> String {
    let count = i64::try_from(lines.len()).unwrap_or(0);
    let mut y = y + 4 - (count - 1) * 7;
    let mut spelled = String::new();
    for line in lines {
        spelled += &format!(
            "<text{attributes} x=\"{x}\" y=\"{y}\">{}</text>",
            escaped(line)
        );
        y += 14;
    }
    spelled
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
