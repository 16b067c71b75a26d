//! Putting checked facts and steps in the order that [`PlaybookData`] promises.

use std::collections::BTreeSet;

use nextmove::command::{Command, Piece};
use nextmove::condition::{Condition, FactIndex};
use nextmove::playbook::{
    Action, Citation, Closing, Derivation, Ending, FactDecl, Follow, Gift, PlaybookData, Step,
    StepIndex, StepKind, Waiver,
};
use sha2::{Digest, Sha256};

use crate::authored::playbook::Playbook;
use crate::graph::Graph;
use crate::playbook::asks;
use crate::playbook::derive::reads;
use crate::playbook::flow::Flow;
use crate::playbook::scope::Scope;
use crate::rules::Waived;

/// A playbook in pieces, numbered as it is authored.
pub(crate) struct Parts<'p> {
    pub(crate) highlights: Vec<FactIndex>,
    pub(crate) handles: Condition,
    pub(crate) steps: &'p [Option<Step>],
    /// By the place of the fact.
    pub(crate) derivations: &'p [Vec<Derivation>],
}

impl Parts<'_> {
    /// The facts that steps ask for, replies left aside.
    pub(crate) fn asked(&self) -> BTreeSet<FactIndex> {
        self.steps.iter().flatten().flat_map(asks).collect()
    }

    /// The facts that conditions read.
    pub(crate) fn read(&self) -> BTreeSet<FactIndex> {
        let mut facts = BTreeSet::new();
        let rules = self.derivations.iter().flatten().map(|rule| &rule.when);
        let actions = self
            .steps
            .iter()
            .flatten()
            .filter_map(|step| match &step.kind {
                StepKind::Act(action) => Some(action),
                _ => None,
            });
        let commands = actions.flat_map(|action| &action.commands);
        let waits = commands.filter_map(|command| command.when.as_ref());
        for condition in rules.chain([&self.handles]).chain(waits) {
            condition.for_each_fact(&mut |fact| {
                facts.insert(fact);
            });
        }
        facts
    }

    /// The facts that stand in the commands of ends, for which nobody is asked.
    fn told_at_ends(&self) -> impl Iterator<Item = FactIndex> {
        let steps = self.steps.iter().flatten();
        let endings = steps.filter_map(|step| match &step.kind {
            StepKind::End(ending) => Some(ending),
            _ => None,
        });
        endings.flat_map(Ending::placeables)
    }

    /// The facts that outputs tell, those that commands need of them, and those that conditions over
    /// outputs compare with.
    pub(crate) fn in_outputs(&self) -> BTreeSet<FactIndex> {
        let mut facts = BTreeSet::new();
        for step in self.steps.iter().flatten() {
            let StepKind::Act(action) = &step.kind else {
                continue;
            };
            facts.extend(action.awaited());
            for command in &action.commands {
                facts.extend(command.tells());
                facts.extend(command.reads.iter().flat_map(|reads| reads.compared()));
            }
        }
        facts
    }

    /// The facts that commands need of their own outputs, and those that conditions compare with.
    pub(crate) fn compared(&self) -> BTreeSet<FactIndex> {
        let mut facts = BTreeSet::new();
        for step in self.steps.iter().flatten() {
            if let StepKind::Act(action) = &step.kind {
                facts.extend(action.awaited());
                let readings = action.commands.iter().filter_map(|it| it.reads.as_ref());
                facts.extend(readings.flat_map(|reads| reads.compared()));
            }
        }
        facts
    }

    fn replies(&self) -> impl Iterator<Item = FactIndex> {
        self.steps
            .iter()
            .flatten()
            .filter_map(|step| match &step.kind {
                StepKind::Act(action) => Some(action.reply),
                _ => None,
            })
    }
}

/// What a playbook says of itself to people.
pub(crate) struct Notes<'p> {
    pub(crate) citations: Vec<Citation>,
    pub(crate) waived: Vec<Waived<'p>>,
    /// By the place of the step whether it can wait, and before which steps it is due.
    pub(crate) later: Vec<Option<Vec<usize>>>,
}

/// Where each fact and each step goes.
struct Places {
    facts: Vec<FactIndex>,
    steps: Vec<StepIndex>,
}

/// Orders a playbook without findings; none only where it has some after all.
pub(crate) fn assemble(
    id: &str,
    authored: &Playbook,
    scope: &Scope<'_>,
    flow: &Flow,
    parts: &Parts<'_>,
    notes: Notes<'_>,
) -> Option<PlaybookData> {
    let facts = order_facts(parts, scope);
    let steps = order_steps(&flow.graph, flow.start?);
    let places = Places {
        facts: inverse(&facts, scope.facts.len()),
        steps: inverse(&steps, parts.steps.len()),
    };
    let steps = steps.iter().map(|place| {
        let step = parts.steps.get(*place)?.as_ref()?;
        let mut step = places.step(step);
        if let StepKind::Act(action) = &mut step.kind {
            let later = notes.later.get(*place).and_then(Option::as_ref);
            action.later = later.map(|due| places.steps_at(due));
        }
        Some(step)
    });
    let mut data = PlaybookData {
        id: id.into(),
        version: authored.version.as_ref()?.value.clone(),
        hash: String::new(),
        by_hand: authored.by_hand,
        handles: places.condition(&parts.handles),
        facts: facts
            .iter()
            .map(|fact| places.declare(*fact, scope, parts))
            .collect::<Option<_>>()?,
        steps: steps.collect::<Option<_>>()?,
        citations: notes.citations,
        highlights: parts.highlights.iter().map(|it| places.fact(*it)).collect(),
        waivers: Vec::new(),
    };
    data.hash = hash(&data);
    let waived = notes.waived.iter();
    data.waivers = waived.map(|waived| places.waiver(waived)).collect();
    Some(data)
}

/// Every fact that the playbook names, each after those it is derived from.
fn order_facts(parts: &Parts<'_>, scope: &Scope<'_>) -> Vec<usize> {
    let mut named = parts.asked();
    named.extend(parts.read());
    named.extend(parts.replies());
    named.extend(parts.told_at_ends());
    named.extend(&parts.highlights);
    let follow = parts.steps.iter().flatten().flat_map(Step::follow);
    named.extend(follow.flat_map(Follow::reads));
    named.extend(parts.in_outputs());
    let mut reads = reads(parts.derivations);
    for (fact, (among, suggest)) in &scope.among {
        let lists = [Some(*among), *suggest].into_iter().flatten();
        reads.edges[usize::from(*fact)].extend(lists.map(usize::from));
    }
    reads.leaves_first(named.into_iter().map(usize::from))
}

/// The steps from the start on, each before all it leads to, the first way of each step first.
fn order_steps(graph: &Graph, start: usize) -> Vec<usize> {
    let mut last_way_first = graph.clone();
    for targets in &mut last_way_first.edges {
        targets.reverse();
    }
    let mut order = last_way_first.leaves_first([start]);
    order.reverse();
    order
}

/// For each of `length` places the position it has in an order; what is not in it gets the first.
fn inverse<I: TryFrom<usize> + Default + Clone>(order: &[usize], length: usize) -> Vec<I> {
    let mut places = vec![I::default(); length];
    for (position, place) in order.iter().enumerate() {
        places[*place] = I::try_from(position).unwrap_or_default();
    }
    places
}

/// SHA-256 over the postcard form of the playbook while it has no hash and no waivers.
fn hash(data: &PlaybookData) -> String {
    let bytes = postcard::to_allocvec(data).unwrap_or_default();
    let digest = Sha256::digest(&bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Places {
    fn fact(&self, fact: FactIndex) -> FactIndex {
        self.facts[usize::from(fact)]
    }

    fn target(&self, step: StepIndex) -> StepIndex {
        let place = usize::try_from(step).ok();
        place
            .and_then(|place| self.steps.get(place))
            .copied()
            .unwrap_or_default()
    }

    fn declare(&self, fact: usize, scope: &Scope<'_>, parts: &Parts<'_>) -> Option<FactDecl> {
        let index = FactIndex::try_from(fact).ok()?;
        let rules = parts.derivations.get(fact)?;
        let derive = rules.iter().map(|rule| Derivation {
            value: rule.value.clone(),
            when: self.condition(&rule.when),
        });
        Some(FactDecl {
            name: scope.facts.name(index).into(),
            kind: scope.facts.kind(index)?.clone(),
            derive: derive.collect(),
            confirm: scope.confirmed.contains(&index),
            among: scope.among.get(&index).map(|(list, _)| self.fact(*list)),
            suggest: scope
                .among
                .get(&index)
                .and_then(|(_, list)| *list)
                .map(|list| self.fact(list)),
        })
    }

    fn condition(&self, condition: &Condition) -> Condition {
        let all = |conditions: &[Condition]| {
            let placed = conditions.iter().map(|inner| self.condition(inner));
            placed.collect()
        };
        match condition {
            Condition::All(conditions) => Condition::All(all(conditions)),
            Condition::Any(conditions) => Condition::Any(all(conditions)),
            Condition::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            Condition::Test(fact, test) => Condition::Test(self.fact(*fact), test.clone()),
        }
    }

    fn step(&self, step: &Step) -> Step {
        let kind = match &step.kind {
            StepKind::Decide { fact, among, arms } => StepKind::Decide {
                fact: self.fact(*fact),
                among: *among,
                arms: arms.iter().map(|arm| self.target(*arm)).collect(),
            },
            StepKind::Act(action) => StepKind::Act(self.action(action)),
            StepKind::End(ending) => StepKind::End(self.ending(ending)),
        };
        Step {
            id: step.id.clone(),
            kind,
        }
    }

    fn ending(&self, ending: &Ending) -> Ending {
        let closings = ending.closings.iter().map(|closing| Closing {
            commands: self.commands(&closing.commands),
            ..closing.clone()
        });
        Ending {
            closings: closings.collect(),
            follow: self.follow(&ending.follow),
            verdict: ending.verdict,
        }
    }

    fn follow(&self, follow: &[Follow]) -> Vec<Follow> {
        let gift = |gift: &Gift| Gift {
            fact: gift.fact.clone(),
            from: gift.from.map(|fact| self.fact(fact)),
        };
        let follow = follow.iter();
        follow
            .map(|follow| Follow {
                playbook: follow.playbook.clone(),
                each: follow.each.map(|fact| self.fact(fact)),
                give: follow.give.iter().map(gift).collect(),
            })
            .collect()
    }

    fn commands(&self, commands: &[Command]) -> Vec<Command> {
        let place = |piece: &Piece| match piece {
            Piece::Fact(fact) => Piece::Fact(self.fact(*fact)),
            other => other.clone(),
        };
        let commands = commands.iter();
        commands
            .map(|command| Command {
                when: command.when.as_ref().map(|when| self.condition(when)),
                ..command.map(&place)
            })
            .collect()
    }

    fn action(&self, action: &Action) -> Action {
        Action {
            reply: self.fact(action.reply),
            commands: self.commands(&action.commands),
            then: self.target(action.then),
            on_failure: action.on_failure.map(|step| self.target(step)),
            follow: self.follow(&action.follow),
            undo_first: action
                .undo_first
                .iter()
                .map(|it| self.target(*it))
                .collect(),
            ..action.clone()
        }
    }

    fn waiver(&self, waived: &Waived<'_>) -> Waiver {
        Waiver {
            rule: waived.waiver.rule.value.clone(),
            reason: waived.waiver.reason.value.clone(),
            steps: self.steps_at(&waived.steps),
        }
    }

    /// The steps that are authored at some places, in order.
    fn steps_at<'s>(&self, places: impl IntoIterator<Item = &'s usize>) -> Vec<StepIndex> {
        let place = |step: &usize| self.steps.get(*step).copied();
        let mut steps: Vec<StepIndex> = places.into_iter().filter_map(place).collect();
        steps.sort_unstable();
        steps
    }
}
