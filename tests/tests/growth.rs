//! Reading costs no more than the document is long: whatever is doubled in a document, the steps of
//! reading it are not much more than doubled. They are counted, so that no clock is asked.

mod shapes;
mod synthetic;

use nextmove::alert::map::TOP;
use nextmove::alert::{Limits, effort};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use serde_json::json;
use shapes::SHAPES;
use synthetic::delivery::base64;
use synthetic::finding;

/// By how much the steps may grow where what is repeated is doubled.
const MOST: f64 = 2.3;

/// A longer document shows nothing that a shorter one does not.
const ENOUGH: usize = 2 << 20;

fn steps(document: &[u8]) -> u64 {
    effort(bundle().formats(), document, &Limits::default())
}

#[test]
fn twice_as_much_of_anything_costs_little_more_than_twice() {
    let mut faults = Vec::new();
    for shape in SHAPES {
        let mut before = None;
        for n in [300, 600, 1_200] {
            let document = (shape.document)(n);
            if document.len() > ENOUGH {
                break;
            }
            let now = steps(&document);
            let grown = before.map_or(0.0, |before: u64| now as f64 / before.max(1_000) as f64);
            if grown > MOST {
                faults.push(format!(
                    "{}: {now} steps for {n}, {grown:.2} times as many as before",
                    shape.name
                ));
            }
            before = Some(now);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A document that leads to some place of the map, with something on the way repeated.
#[derive(Debug, Clone)]
struct Route {
    /// Which way is taken at each place.
    turns: Vec<u16>,
    /// How far down something is repeated: elements of an array, or a key of an object.
    repeated: usize,
    /// Whether it stands in a finding.
    in_finding: bool,
}

fn route() -> impl Strategy<Value = Route> {
    let turns = prop::collection::vec(any::<u16>(), 1..14);
    (turns, 0..14_usize, any::<bool>()).prop_map(|(turns, repeated, in_finding)| Route {
        turns,
        repeated,
        in_finding,
    })
}

impl Route {
    fn document(&self, n: usize) -> String {
        let document = self.below(TOP, 0, n);
        match document.strip_prefix('{') {
            Some(members) if self.in_finding && members != "}" => {
                format!(
                    "{{{},{members}",
                    finding().to_string().trim_matches(['{', '}'])
                )
            }
            _ => document,
        }
    }

    /// What stands at a place of the map.
    fn below(&self, node: u16, depth: usize, n: usize) -> String {
        let map = bundle().formats().map();
        let here = &map.nodes[usize::from(node)];
        let node_of = |ahead: Option<u16>| ahead.into_iter();
        let ways: Vec<(Way<'_>, u16)> = here
            .members
            .iter()
            .map(|member| (Way::Key(&member.key), member.to))
            .chain(node_of(here.element).map(|to| (Way::Element, to)))
            .chain(node_of(here.embedded).map(|to| (Way::Embedded, to)))
            .chain(node_of(here.decoded).map(|to| (Way::Base64, to)))
            .chain(here.content_of.map(|_| (Way::Content, TOP)))
            .collect();
        let (Some(turn), false) = (self.turns.get(depth), ways.is_empty()) else {
            return r#""/subscriptions/a""#.into();
        };
        let (way, to) = ways[usize::from(*turn) % ways.len()];
        let inside = self.below(to, depth + 1, n);
        let times = if depth == self.repeated % self.turns.len() {
            n
        } else {
            1
        };
        match way {
            Way::Key(key) => format!(
                "{{{}}}",
                vec![format!("{}:{inside}", json!(key)); times].join(",")
            ),
            Way::Element => format!("[{}]", vec![inside; times].join(",")),
            Way::Embedded => json!(inside).to_string(),
            Way::Base64 => json!(base64(inside.as_bytes())).to_string(),
            Way::Content => inside,
        }
    }
}

/// How the map leads on.
#[derive(Clone, Copy)]
enum Way<'m> {
    Key(&'m str),
    Element,
    Embedded,
    Base64,
    Content,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn twice_as_much_on_any_route_of_the_map_costs_little_more_than_twice(route in route()) {
        let [once, twice] = [400, 800].map(|n| steps(route.document(n).as_bytes()));
        prop_assert!(twice as f64 <= MOST * once.max(1_000) as f64, "{once} and {twice} steps");
    }
}
