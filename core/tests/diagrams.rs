//! No text of a playbook adds anything to its picture.

use nextmove::diagram::{Drawing, Edge, Node, NodeShape, dot::dot, mermaid::mermaid};
use nextmove::playbook::{Phase, Verdict};

const HOSTILE: &str = "a\"]:::x;\\n\\\" n9 --> n0 <b>&#`|{}[]()%%";

fn drawing(text: &str) -> Drawing {
    let node = |shape| Node {
        id: "a".into(),
        shape,
        lines: vec![text.into(), text.into()],
    };
    Drawing {
        title: text.into(),
        lang: "en".into(),
        nodes: vec![
            node(NodeShape::Decide),
            node(NodeShape::Act(Phase::Contain)),
            node(NodeShape::End(Verdict::TruePositive)),
        ],
        edges: vec![Edge {
            from: 0,
            to: 1,
            lines: vec![text.into()],
        }],
    }
}

/// What stands outside of quotes.
fn outside(picture: &str) -> String {
    let mut outside = String::new();
    let mut inside = false;
    let mut escaped = false;
    for character in picture.chars() {
        match character {
            '"' if !escaped => inside = !inside,
            _ if !inside => outside.push(character),
            _ => {}
        }
        escaped = inside && character == '\\' && !escaped;
    }
    outside
}

#[test]
fn labels_stay_labels() {
    let (hostile, harmless) = (drawing(HOSTILE), drawing("harmless"));
    assert_eq!(outside(&dot(&hostile)), outside(&dot(&harmless)));
    assert_eq!(outside(&mermaid(&hostile)), outside(&mermaid(&harmless)));
    for line in mermaid(&hostile).lines() {
        let label = line
            .split('"')
            .nth(1)
            .unwrap_or_default()
            .replace("<br/>", "");
        assert!(!label.contains(['<', '>', '[', ']', '{', '}', '|', '`', '&', '\\']));
    }
}
