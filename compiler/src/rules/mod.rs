//! Rules that hold on every route of every playbook, or are waived with a reason.

mod later;
mod routes;
mod selector;

use std::collections::{BTreeMap, BTreeSet};

use crate::authored::playbook::{Playbook, Waiver};
use crate::authored::rules::{self as authored, RulePosition};
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::names::{self, Taken};

pub(crate) use later::later;
use routes::Routes;
use selector::Selector;
pub(crate) use selector::check_known;

/// A rule whose names are known.
pub(crate) struct Rule {
    id: String,
    reason: String,
    source: String,
    form: RulePosition,
    on: Selector,
    needs: Selector,
    /// The options to which it is limited, by fact.
    given: BTreeMap<String, Vec<String>>,
}

/// Finds out what the names in rules mean; none where one of them means nothing.
pub(crate) fn resolve(rules: &[authored::Rule], findings: &mut Findings<'_>) -> Option<Vec<Rule>> {
    let mut taken = Taken::default();
    every(rules.iter().map(|rule| {
        names::check_style(&rule.id, findings);
        taken.take(&rule.id, "another rule", findings);
        let on = Selector::resolve(&rule.on, findings);
        let needs = Selector::resolve(&rule.needs, findings);
        Some(Rule {
            id: rule.id.value.clone(),
            reason: rule.reason.value.clone(),
            source: rule.source.value.clone(),
            form: rule.form,
            on: on?,
            needs: needs?,
            given: selector::options(&rule.given),
        })
    }))
}

/// A rule that a playbook waives.
pub(crate) struct Waived<'p> {
    pub(crate) waiver: &'p Waiver,
    /// The places of the steps that break it.
    pub(crate) steps: BTreeSet<usize>,
}

/// Reports each step that breaks a rule which the playbook does not waive, and each waiver that
/// says nothing; gives those that say something. The playbook has no other fault.
pub(crate) fn check<'p>(
    authored: &'p Playbook,
    graph: &Graph,
    start: usize,
    rules: &[Rule],
    findings: &mut Findings<'_>,
) -> Vec<Waived<'p>> {
    let routes = Routes::new(authored, graph, start);
    check_waivers(&authored.waives, rules, findings);
    let mut waived = Vec::new();
    for rule in rules {
        let breaches = rule.breaches(&routes);
        match authored
            .waives
            .iter()
            .find(|waiver| waiver.rule.value == rule.id)
        {
            Some(waiver) if breaches.is_empty() => report_idle(waiver, findings),
            Some(waiver) => waived.push(Waived {
                waiver,
                steps: breaches.iter().map(|it| routes.step(it.at)).collect(),
            }),
            None => {
                for route in &breaches {
                    rule.report(route, &routes, findings);
                }
            }
        }
    }
    waived
}

fn check_waivers(waivers: &[Waiver], rules: &[Rule], findings: &mut Findings<'_>) {
    for waiver in waivers {
        if !rules.iter().any(|rule| rule.id == waiver.rule.value) {
            let known = rules.iter().map(|rule| rule.id.as_str());
            let message = format!("there is no rule `{}`", waiver.rule.value);
            findings.report_unknown(&code::UNKNOWN_RULE, &waiver.rule, known, message);
        }
        if waiver.reason.value.trim().is_empty() {
            let message = format!("nobody says why `{}` is waived", waiver.rule.value);
            findings.report(&code::UNREASONED_WAIVER, waiver.rule.place, message);
        }
    }
}

fn report_idle(waiver: &Waiver, findings: &mut Findings<'_>) {
    let message = format!("no route breaks the rule `{}`", waiver.rule.value);
    findings.report(&code::IDLE_WAIVER, waiver.rule.place, message);
}

/// A route that breaks a rule.
struct Breach {
    /// The step that the rule speaks of.
    at: usize,
    /// The way from the start to that step, or from that step to an end.
    route: Vec<usize>,
}

/// Gives a shortest route on which the rule is broken at a node, if there is one.
type Roading = Box<dyn Fn(usize) -> Option<Vec<usize>>>;

impl Rule {
    /// For each step that breaks the rule a shortest route on which it does.
    fn breaches(&self, routes: &Routes<'_>) -> Vec<Breach> {
        let graph = routes.given(&self.given);
        let keeps = self.needs.matching(routes);
        let found = match self.form {
            RulePosition::Before => self.come_to_unkept(routes, &stopped_at(&graph, &keeps)),
            RulePosition::After => self.leave_unkept(routes, &graph, &keeps),
            RulePosition::Itself => {
                let reached = graph.reachable(&self.entries(routes, &graph));
                Box::new(move |at: usize| reached[at].then(|| vec![at])) as Roading
            }
        };
        let on = self.on.matching(routes);
        let spoken_of = (0..graph.len()).filter(|node| on[*node] && !keeps[*node]);
        spoken_of
            .filter_map(|at| {
                Some(Breach {
                    at,
                    route: found(at)?,
                })
            })
            .collect()
    }

    /// Where the rule begins to count: at the start, or where what limits it has been decided.
    fn entries(&self, routes: &Routes<'_>, graph: &Graph) -> Vec<usize> {
        if self.given.is_empty() {
            return vec![routes.start];
        }
        let reached = graph.reachable(&[routes.start]);
        let nodes = (0..graph.len()).filter(|node| reached[*node]);
        nodes
            .filter(|node| routes.is_given(*node, &self.given))
            .collect()
    }

    /// Routes to a step on which nothing keeps the rule.
    fn come_to_unkept(&self, routes: &Routes<'_>, stopped: &Graph) -> Roading {
        let until = stopped.tree(&[routes.start]);
        let since = stopped.tree(&self.entries(routes, stopped));
        Box::new(move |at| {
            let mut route = since.way_from(at)?;
            let before = until.way_from(route.pop()?)?;
            route.extend(before);
            route.reverse();
            Some(route)
        })
    }

    /// Routes from a step to an end on which nothing keeps the rule.
    fn leave_unkept(&self, routes: &Routes<'_>, graph: &Graph, keeps: &[bool]) -> Roading {
        let reached = graph.reachable(&self.entries(routes, graph));
        let ends = (0..graph.len()).filter(|node| routes.is_end(*node) && !keeps[*node]);
        let ends: Vec<usize> = ends.collect();
        let onward = stopped_at(graph, keeps).reversed().tree(&ends);
        Box::new(move |at| onward.way_from(at).filter(|_| reached[at]))
    }

    fn report(&self, breach: &Breach, routes: &Routes<'_>, findings: &mut Findings<'_>) {
        let place = routes.place(breach.at);
        let route = routes.show(&breach.route);
        let message = match self.form {
            RulePosition::Itself => format!("`{}` does not do as it says at {route}", self.id),
            RulePosition::Before | RulePosition::After => {
                format!("the rule `{}` is broken on the route {route}", self.id)
            }
        };
        let help = format!(
            "{}; see {}. keep the rule, or waive it with a reason.",
            self.reason.trim_end_matches('.'),
            self.source.trim_end_matches('.')
        );
        findings.report_with_help(&code::BROKEN_RULE, place, message, help);
    }
}

/// The graph without the ways on from some nodes.
fn stopped_at(graph: &Graph, stops: &[bool]) -> Graph {
    let edges = graph.edges.iter().zip(stops);
    let edges = edges.map(|(targets, stop)| if *stop { Vec::new() } else { targets.clone() });
    Graph {
        edges: edges.collect(),
    }
}
