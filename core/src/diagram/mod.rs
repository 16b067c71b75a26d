//! Playbooks as pictures: what is drawn, and its writing as [`mermaid`] and [`dot`].
//!
//! Equal playbooks give equal text. Labels are escaped for each syntax, so that no text of a
//! playbook can add to the picture.

pub mod dot;
pub mod mermaid;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::kind::FAILED;
use crate::playbook::{
    Action, Ending, FactDecl, Phase, Playbook, Step, StepIndex, StepKind, Verdict,
};
use crate::visible::visible;
use crate::words::Words;

/// How many characters a line of a label holds, unless a single word is longer.
const LINE: usize = 30;

/// A playbook as boxes and arrows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The name of the playbook.
    pub title: String,
    /// The language of the labels.
    pub lang: String,
    /// A box for each step, the start first, each before those it leads to.
    pub nodes: Vec<Node>,
    /// The ways on, by where they begin.
    pub edges: Vec<Edge>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its name within the playbook.
    pub id: String,
    /// What it is.
    pub shape: NodeShape,
    /// What it says, line by line.
    pub lines: Vec<String>,
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeShape {
    /// A branch.
    Decide,
    /// Something to be done.
    Act(Phase),
    /// An outcome.
    End(Verdict),
}

/// A way on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The place of the step it begins at.
    pub from: usize,
    /// The place of the step it leads to, which is greater.
    pub to: usize,
    /// When it is taken, line by line; none where there is no other way.
    pub lines: Vec<String>,
}

/// Draws a playbook with the texts of a language.
#[must_use]
pub fn draw(playbook: &Playbook, words: Words<'_>) -> Drawing {
    let labels = Labels { playbook, words };
    let steps = playbook.steps();
    Drawing {
        title: visible(playbook.id()).into_owned(),
        lang: visible(words.lang()).into_owned(),
        nodes: steps.iter().map(|step| labels.node(step)).collect(),
        edges: (0..)
            .zip(steps)
            .flat_map(|(from, step)| labels.edges(from, step))
            .collect(),
    }
}

impl NodeShape {
    /// The colour of its box, as hexadecimal digits after `#`.
    #[must_use]
    pub fn colour(self) -> &'static str {
        match self {
            Self::Decide => "#ffffff",
            Self::End(_) => "#eeeeee",
            Self::Act(Phase::Preserve) => "#d6e4ff",
            Self::Act(Phase::Investigate) => "#d9f2f2",
            Self::Act(Phase::Notify) => "#fff3c4",
            Self::Act(Phase::Contain) => "#ffdcc7",
            Self::Act(Phase::Eradicate) => "#ffcccc",
            Self::Act(Phase::Recover) => "#d5f0d5",
            Self::Act(Phase::Close) => "#eee2ff",
        }
    }
}

/// Finds the texts of labels.
struct Labels<'a> {
    playbook: &'a Playbook,
    words: Words<'a>,
}

impl Labels<'_> {
    fn text(&self, key: &str) -> String {
        let text = self.words.text(key, &|_| None);
        visible(&text.unwrap_or_else(|| key.into())).into_owned()
    }

    fn fact(&self, fact: u16) -> Option<&FactDecl> {
        self.playbook.facts().get(usize::from(fact))
    }

    fn node(&self, step: &Step) -> Node {
        let (shape, lines) = match &step.kind {
            StepKind::Decide { fact, .. } => {
                let asked = self.fact(*fact).map_or(&*step.id, |fact| &fact.name);
                (NodeShape::Decide, wrapped(&self.text(asked)))
            }
            StepKind::Act(action) => (NodeShape::Act(action.phase), wrapped(&self.text(&step.id))),
            StepKind::End(Ending { verdict, .. }) => {
                let mut lines = wrapped(&self.text(&step.id));
                let verdict_name = crate::wire::to_json(verdict);
                let verdict_key = format!("verdict_{}", verdict_name.trim_matches('"'));
                lines.push(self.text(&verdict_key));
                (NodeShape::End(*verdict), lines)
            }
        };
        Node {
            id: step.id.clone(),
            shape,
            lines,
        }
    }

    /// The ways on from a step: one to each step it leads to, with all that leads there.
    fn edges(&self, from: usize, step: &Step) -> Vec<Edge> {
        let mut edges: Vec<Edge> = Vec::new();
        for (to, label) in self.ways(step) {
            let to = usize::try_from(to).unwrap_or(usize::MAX);
            match edges.iter_mut().find(|edge| edge.to == to) {
                Some(edge) => edge.lines.extend(label),
                None => edges.push(Edge {
                    from,
                    to,
                    lines: label.into_iter().collect(),
                }),
            }
        }
        edges
    }

    fn ways(&self, step: &Step) -> Vec<(StepIndex, Option<String>)> {
        match &step.kind {
            StepKind::End(_) => Vec::new(),
            StepKind::Act(action) => self.ways_after(action),
            StepKind::Decide { fact, among, arms } => {
                let Some(fact) = self.fact(*fact) else {
                    return Vec::new();
                };
                let option = |option: &String| self.text(&format!("{}.{option}", fact.name));
                let looked_for =
                    among.and_then(|place| fact.kind.options().get(usize::from(place)));
                let labels: Vec<Option<String>> = match looked_for {
                    Some(looked_for) => alloc::vec![Some(option(looked_for)), None],
                    None => fact.kind.options().iter().map(option).map(Some).collect(),
                };
                arms.iter().copied().zip(labels).collect()
            }
        }
    }

    fn ways_after(&self, action: &Action) -> Vec<(StepIndex, Option<String>)> {
        let failed = || self.text(&format!("reply_{FAILED}"));
        let then = core::iter::once((action.then, None));
        let on_failure = action.on_failure.filter(|step| *step != action.then);
        then.chain(on_failure.map(|step| (step, Some(failed()))))
            .collect()
    }
}

/// A text in lines of about [`LINE`] characters, broken at blanks.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let length = |text: &str| text.chars().count();
        match lines.last_mut() {
            Some(line) if length(line).saturating_add(length(word)) < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}
