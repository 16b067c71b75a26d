//! What is known, and the route that it led to.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{CaseRoute, ReportInput};
use crate::fact::{AlertFact, Answered, Provenance, Value};
use crate::kind::Kind;
use crate::report::{FactLine, RouteKnown, RouteStep};
use crate::wire::reply::{NextReply, TrailEntry};

impl ReportInput<'_> {
    /// What is known at the place where the case stands; of a case whose route cannot be told, what the
    /// alert and the answers say.
    pub(super) fn facts(&self) -> Vec<FactLine> {
        let mut known: BTreeMap<String, (Value, Provenance)> = BTreeMap::new();
        for (name, stated) in &self.case.alert().facts {
            let from = Provenance::Alert(stated.from.clone());
            known.insert(name.clone(), (stated.value.clone(), from));
        }
        match self
            .walked
            .as_ref()
            .filter(|_| self.told == RouteKnown::Whole)
        {
            Some(walked) => known.extend(on_the_route(walked)),
            None => known.extend(self.standing_answers()),
        }
        let facts = known.into_iter();
        facts
            .map(|(name, (value, provenance))| self.fact(name, value, provenance))
            .collect()
    }

    fn standing_answers(&self) -> impl Iterator<Item = (String, (Value, Provenance))> {
        let is_step = |key: &str| {
            let walked = self.walked.as_ref();
            walked.is_some_and(|walked| walked.playbook.action(key).is_some())
        };
        let answers = self.case.standing().answers.into_iter();
        let facts = answers.filter(move |(key, _)| !is_step(key));
        facts.map(|(key, answer)| {
            let answered = Answered {
                reason: answer.reason,
                instead_of: None,
            };
            (key, (answer.value, Provenance::Answer(answered)))
        })
    }

    fn fact(&self, name: String, value: Value, provenance: Provenance) -> FactLine {
        let is_answer = matches!(provenance, Provenance::Answer(_));
        let stated = self.case.alert().facts.get(&name);
        let other = |stated: &&AlertFact| stated.value != value;
        FactLine {
            title: self.known_title(&name),
            label: self.label(&name, &value),
            answered: is_answer.then(|| self.answered(&name)).flatten(),
            alert: stated.filter(other).cloned(),
            name,
            value,
            provenance,
        }
    }

    pub(super) fn route(&self, reply: Option<&NextReply>) -> Vec<RouteStep> {
        let trail = reply.map_or(&[][..], |reply| &reply.trail);
        let passed = |passed: &TrailEntry| {
            let is_answer = matches!(passed.provenance, Provenance::Answer(_));
            RouteStep {
                step: passed.step.clone(),
                fact: passed.fact.clone(),
                value: passed.value.clone(),
                title: passed.title.clone(),
                label: passed.label.clone(),
                provenance: passed.provenance.clone(),
                answered: is_answer.then(|| self.answered(&passed.fact)).flatten(),
            }
        };
        trail.iter().map(passed).collect()
    }
}

/// What the route goes by, but for the replies to actions.
fn on_the_route<'w>(
    walked: &'w CaseRoute<'_>,
) -> impl Iterator<Item = (String, (Value, Provenance))> + 'w {
    let facts = (0..).zip(walked.playbook.facts());
    let facts = facts.filter(|(_, fact)| !matches!(fact.kind, Kind::Reply | Kind::Present));
    facts.filter_map(|(index, fact)| {
        let knowledge = &walked.next.knowledge;
        let value = knowledge.value(index)?.owned();
        Some((fact.name.clone(), (value, knowledge.provenance(index)?)))
    })
}
