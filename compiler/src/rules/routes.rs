//! The routes of a playbook: its steps, and between a decision and where it leads one node for each
//! option, so that a rule can speak of what was decided.

use std::collections::BTreeMap;

use crate::authored::playbook::Playbook;
use crate::authored::step::{Step, StepKind};
use crate::graph::Graph;
use crate::place::{Name, Place};

/// A place on a route.
#[derive(Clone, Copy)]
pub(crate) enum RouteNode<'p> {
    /// A step.
    Step(&'p Step),
    /// That a fact has been decided so.
    Decided {
        step: &'p Step,
        fact: &'p str,
        option: &'p Name,
    },
    /// That an option is not among those that were chosen.
    LeftOut {
        step: &'p Step,
        fact: &'p str,
        option: &'p Name,
    },
}

/// All routes of a playbook.
pub(crate) struct Routes<'p> {
    graph: Graph,
    nodes: Vec<RouteNode<'p>>,
    pub(crate) start: usize,
}

impl<'p> Routes<'p> {
    /// The routes along the edges of `graph`, which has the authored steps as its nodes.
    pub(crate) fn new(authored: &'p Playbook, graph: &Graph, start: usize) -> Self {
        let mut routes = Self {
            graph: graph.clone(),
            nodes: authored.steps.iter().map(RouteNode::Step).collect(),
            start,
        };
        for (place, step) in authored.steps.iter().enumerate() {
            routes.split(place, step);
        }
        routes
    }

    /// Puts a node for each option between a decision and where it leads, and where one option of
    /// several is looked for one for its absence.
    fn split(&mut self, place: usize, step: &'p Step) {
        let Some(StepKind::Decide(decision)) = &step.kind else {
            return;
        };
        let Some(fact) = &decision.fact else { return };
        let fact = fact.value.as_str();
        let options = decision.arms.iter().map(|(option, _)| option);
        let decided = options
            .clone()
            .map(|option| RouteNode::Decided { step, fact, option });
        let left_out = options.map(|option| RouteNode::LeftOut { step, fact, option });
        let targets = std::mem::take(&mut self.graph.edges[place]);
        for (node, target) in decided.chain(left_out).zip(targets) {
            self.graph.edges[place].push(self.nodes.len());
            self.graph.edges.push(vec![target]);
            self.nodes.push(node);
        }
    }

    /// Whether a node is that a fact has been decided in one of the given ways.
    pub(crate) fn is_given(&self, node: usize, options: &BTreeMap<String, Vec<String>>) -> bool {
        match self.nodes[node] {
            RouteNode::Decided { fact, option, .. } => options
                .get(fact)
                .is_some_and(|given| given.contains(&option.value)),
            RouteNode::Step(_) | RouteNode::LeftOut { .. } => false,
        }
    }

    /// The routes on which facts are decided in one of the given ways wherever they are.
    pub(crate) fn given(&self, options: &BTreeMap<String, Vec<String>>) -> Graph {
        let open = |node: &usize| match self.nodes[*node] {
            RouteNode::Decided { fact, option, .. } => options
                .get(fact)
                .is_none_or(|given| given.contains(&option.value)),
            RouteNode::Step(_) | RouteNode::LeftOut { .. } => true,
        };
        let edges = self.graph.edges.iter();
        let edges = edges.map(|targets| targets.iter().copied().filter(open).collect());
        Graph {
            edges: edges.collect(),
        }
    }

    /// The places on the routes, in order.
    pub(crate) fn nodes(&self) -> &[RouteNode<'p>] {
        &self.nodes
    }

    /// Whether a node is an end.
    pub(crate) fn is_end(&self, node: usize) -> bool {
        matches!(self.nodes[node], RouteNode::Step(step) if matches!(step.kind, Some(StepKind::End(_))))
    }

    /// Where a node was written.
    pub(crate) fn place(&self, node: usize) -> Place {
        match self.nodes[node] {
            RouteNode::Step(step) => step.id.place,
            RouteNode::Decided { option, .. } | RouteNode::LeftOut { option, .. } => option.place,
        }
    }

    /// The place of the step that a node is, or whose decision it is.
    pub(crate) fn step(&self, node: usize) -> usize {
        let (RouteNode::Decided { step: decided, .. } | RouteNode::LeftOut { step: decided, .. }) =
            self.nodes[node]
        else {
            return node;
        };
        let is_decided =
            |node: &RouteNode<'_>| matches!(node, RouteNode::Step(step) if step.id == decided.id);
        self.nodes.iter().position(is_decided).unwrap_or(node)
    }

    /// A route in words: the steps, with the options where they decide.
    pub(crate) fn show(&self, route: &[usize]) -> String {
        let mut shown: Vec<String> = Vec::new();
        for node in route {
            match self.nodes[*node] {
                RouteNode::Step(step) => shown.push(step.id.value.clone()),
                RouteNode::Decided { step, option, .. } => {
                    shown.pop_if(|last| *last == step.id.value);
                    shown.push(format!("{} ({})", step.id.value, option.value));
                }
                RouteNode::LeftOut { step, option, .. } => {
                    shown.pop_if(|last| *last == step.id.value);
                    shown.push(format!("{} (not {})", step.id.value, option.value));
                }
            }
        }
        shown.join(", ")
    }
}
