//! What holds in a case now, which follows from its journal.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::entry::Event;
use crate::bundle::Bundle;
use crate::fact::{Answer, Answers};
use crate::hearing::Hearing;
use crate::playbook::{Playbook, PlaybookName};
use crate::told::{self, KeptOutput, Outputs};

/// What holds after some of the entries.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseState {
    /// The playbook that the case follows.
    pub playbook: PlaybookName,
    /// The answers that were not taken back.
    pub answers: Answers,
    /// What was kept of outputs, in the order of the journal.
    pub outputs: Vec<RecordedOutput>,
}

/// An output in a journal.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordedOutput {
    /// The number of its entry.
    pub entry: usize,
    /// What was kept of it.
    pub kept: KeptOutput,
    /// The keys of the answers that were given before it, and not again since.
    pub answered: BTreeSet<String>,
}

impl CaseState {
    /// The playbook, where the bundle holds it in that version.
    pub(crate) fn playbook<'b>(&self, bundle: &'b Bundle) -> Option<&'b Playbook> {
        bundle.version(&self.playbook.id, &self.playbook.hash)
    }

    /// What outputs told together. An answer that an output contradicts later has to be given again.
    pub(crate) fn told(&self, hearing: &Hearing<'_>) -> Outputs {
        if self.outputs.is_empty() {
            return Outputs::default();
        }
        let kept: Vec<KeptOutput> = self.outputs.iter().map(|it| it.kept.clone()).collect();
        let mut outputs = hearing.gather(&kept);
        let told = outputs.told.iter();
        let contested = told.filter(|(name, fact)| self.is_contested(name, fact));
        let contested: Vec<String> = contested.map(|(name, _)| name.clone()).collect();
        outputs.contested.extend(contested);
        outputs
    }

    fn is_contested(&self, name: &str, fact: &told::ToldFact) -> bool {
        let Some(answer) = self.answers.get(name) else {
            return false;
        };
        let (source, told) = (&fact.source, &fact.told);
        let mut own = self.outputs.iter().filter(|output| {
            let kept = &output.kept;
            kept.is_of_command(&source.step, source.purpose, source.n)
        });
        let is_later = own.any(|output| output.answered.contains(name));
        let differs = match (told.at_least, told.value.borrowed().items()) {
            (true, Some(mut items)) => items.any(|item| !answer.value.borrowed().includes(item)),
            _ => told.value != answer.value,
        };
        is_later && differs
    }

    /// Brings an event to bear.
    pub(super) fn take(&mut self, number: usize, event: &Event) {
        match event {
            Event::Answer {
                key, value, reason, ..
            } => {
                let (value, reason) = (value.clone(), reason.clone());
                self.answers.insert(key.clone(), Answer { value, reason });
                for output in &mut self.outputs {
                    output.answered.remove(key);
                }
            }
            Event::Output(kept) => self.outputs.push(RecordedOutput {
                entry: number,
                kept: kept.clone(),
                answered: self.answers.keys().cloned().collect(),
            }),
            Event::Retract { key, .. } => {
                self.answers.remove(key);
            }
            Event::Move(playbook) => self.playbook = playbook.clone(),
            _ => {}
        }
    }
}
