//! Answering a question never changes the route that led to it.
//!
//! A step on the route may decide on a derived fact. Were a later step to ask for a fact that the
//! derivation reads, the answer could turn the decision, and the analyst would find the question
//! gone. So no step may ask for what an earlier one has read, unless it was asked for before that.

use nextmove::condition::FactIndex;
use nextmove::playbook::{Derivation, Step, StepKind};

use crate::authored::playbook::Playbook;
use crate::code;
use crate::finding::Findings;
use crate::graph::Graph;
use crate::playbook::asks;
use crate::playbook::derive::reads;
use crate::playbook::evidence::tells;
use crate::playbook::flow::Flow;
use crate::playbook::scope::Scope;

/// Reports each question that comes too late. The graph has no cycles.
pub(crate) fn check(
    authored: &Playbook,
    scope: &Scope<'_>,
    flow: &Flow,
    steps: &[&Step],
    derivations: &[Vec<Derivation>],
    findings: &mut Findings<'_>,
) {
    let Some(start) = flow.start else { return };
    let reads = reads(derivations);
    let readers_of = reads.reversed();
    let mut order = flow.graph.leaves_first([start]);
    order.reverse();
    let routes = AskedRoutes {
        graph: &flow.graph,
        before: flow.graph.reversed(),
        order,
    };
    for fact in read_facts(&reads) {
        let derived = readers_of.reachable(&readers_of.edges[usize::from(fact)]);
        let asking: Vec<bool> = steps.iter().map(|step| may_ask(step, fact)).collect();
        let reading: Vec<bool> = steps.iter().map(|step| asks_any(step, &derived)).collect();
        let surely: Vec<bool> = steps.iter().map(|step| surely_asks(step, fact)).collect();
        let asked = routes.asked_on_every_route(&surely);
        for (reader, asker) in routes.late_questions(&asking, &asked, &reading) {
            let (reader, asker) = (&authored.steps[reader].id, &authored.steps[asker].id);
            let (fact, reader) = (scope.facts.name(fact), &reader.value);
            let message = format!(
                "`{}` asks for `{fact}`, which the route read at `{reader}`",
                asker.value
            );
            findings.report(&code::ROAD_CHANGES, asker.place, message);
        }
    }
}

/// The facts that some derivation reads, each once and in order.
fn read_facts(reads: &Graph) -> Vec<FactIndex> {
    let mut facts: Vec<FactIndex> = reads
        .edges
        .iter()
        .flatten()
        .filter_map(|fact| FactIndex::try_from(*fact).ok())
        .collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// Whether a step may ask for a fact, be it as the reply to its action, or its outputs tell it.
fn may_ask(step: &Step, fact: FactIndex) -> bool {
    let replies = matches!(&step.kind, StepKind::Act(action) if action.reply == fact);
    replies || asks(step).contains(&fact) || tells(step, fact)
}

/// Whether a step asks for a fact whatever is answered. An action that is left out asks for nothing but its
/// reply. What outputs tell is no different: while they have not told it, nobody can tell a rule that reads
/// it, and what it would derive is asked.
fn surely_asks(step: &Step, fact: FactIndex) -> bool {
    match &step.kind {
        StepKind::Decide { fact: decided, .. } => *decided == fact,
        StepKind::Act(action) => action.reply == fact || action.tells(fact),
        StepKind::End(_) => false,
    }
}

fn asks_any(step: &Step, facts: &[bool]) -> bool {
    asks(step).iter().any(|fact| facts[usize::from(*fact)])
}

/// The ways through a playbook.
struct AskedRoutes<'g> {
    graph: &'g Graph,
    before: Graph,
    /// The steps, each before all it leads to.
    order: Vec<usize>,
}

impl AskedRoutes<'_> {
    /// Pairs of a step that reads a fact and a later one that is the first to ask for it.
    fn late_questions(
        &self,
        asking: &[bool],
        asked: &[bool],
        reading: &[bool],
    ) -> Vec<(usize, usize)> {
        let mut read_at: Vec<Option<usize>> = vec![None; asking.len()];
        let mut late = Vec::new();
        for step in &self.order {
            if let Some(reader) = read_at[*step].filter(|_| asking[*step]) {
                late.push((reader, *step));
                continue;
            }
            let reads_early = reading[*step] && !asking[*step] && !asked[*step];
            let reader = read_at[*step].or(reads_early.then_some(*step));
            for next in &self.graph.edges[*step] {
                read_at[*next] = read_at[*next].or(reader);
            }
        }
        late
    }

    /// For each step whether the fact has been asked for whichever way led there.
    fn asked_on_every_route(&self, asking: &[bool]) -> Vec<bool> {
        let mut asked = vec![false; asking.len()];
        for step in &self.order {
            let mut before = self.before.edges[*step].iter().peekable();
            asked[*step] =
                before.peek().is_some() && before.all(|step| asking[*step] || asked[*step]);
        }
        asked
    }
}
