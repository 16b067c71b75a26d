//! Playbooks by their hash: a case keeps its own until somebody moves it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::change::{Change, WalkedRoute};
use super::{Case, CaseState};
use crate::bundle::Bundle;
use crate::diagnostic::{Refusal, Said, refused};
use crate::fact::Answers;
use crate::playbook::{Playbook, PlaybookName};
use crate::told::Outputs;

/// An answer that another playbook does not take. It stays in the journal and decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfit {
    /// Its key.
    pub key: String,
    /// Why.
    pub why: WhyUnfit,
}

/// Why an answer does not fit a playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyUnfit {
    /// The playbook asks for no such fact.
    UnknownFact,
    /// The fact does not take the value.
    OtherValues,
}

impl Case {
    /// The playbook that the case follows.
    ///
    /// # Errors
    ///
    /// [`OTHER_VERSION`](refused::OTHER_VERSION) where the bundle does not hold it, with the version that
    /// the bundle does hold, and [`REDACTED_CASE`](refused::REDACTED_CASE) where values were taken out.
    pub fn playbook<'b>(&self, bundle: &'b Bundle) -> Result<&'b Playbook, Refusal> {
        self.whole()?;
        let standing = self.standing();
        standing.playbook(bundle).ok_or_else(|| {
            let wanted = standing.playbook;
            let said = match bundle.playbook(&wanted.id) {
                Some(held) => refused::FOLLOWS_OTHER
                    .say(&[])
                    .and("held", told(&held.name())),
                None => refused::FOLLOWS_UNKNOWN.say(&[]),
            };
            said.and("wanted", told(&wanted)).refuse()
        })
    }

    /// The route that the case is on; none where the bundle does not hold its playbook.
    fn walked<'a>(
        &'a self,
        bundle: &'a Bundle,
        standing: &'a CaseState,
        outputs: &'a Outputs,
    ) -> Option<WalkedRoute<'a>> {
        let playbook = standing.playbook(bundle)?;
        let stated = self.alert().statements();
        Some(WalkedRoute::new(
            playbook,
            stated,
            &standing.answers,
            outputs,
        ))
    }

    /// What outputs told; nothing where the bundle does not hold the playbook.
    fn told_in(&self, bundle: &Bundle, standing: &CaseState) -> Outputs {
        let playbook = standing.playbook(bundle);
        playbook.map_or_else(Outputs::default, |playbook| {
            self.told_after(bundle, playbook, standing)
        })
    }

    /// How the route differs from what it was before; none where one of the two cannot be told.
    pub(super) fn change_since(&self, bundle: &Bundle, before: &CaseState) -> Option<Change> {
        let now = self.standing();
        let outputs = self.told_in(bundle, &now);
        let outputs_before = self.told_in(bundle, before);
        let after = self.walked(bundle, &now, &outputs)?;
        Some(self.walked(bundle, before, &outputs_before)?.to(&after))
    }

    /// What a move to a playbook would do; the change is none where the bundle does not hold the
    /// playbook of now.
    ///
    /// # Errors
    ///
    /// [`REDACTED_CASE`](refused::REDACTED_CASE) where values were taken out.
    pub fn moving(
        &self,
        bundle: &Bundle,
        to: &Playbook,
    ) -> Result<(Option<Change>, Vec<Unfit>), Refusal> {
        self.whole()?;
        let now = self.standing();
        let outputs = self.told_after(bundle, to, &now);
        let outputs_now = self.told_in(bundle, &now);
        let after = WalkedRoute::new(to, self.alert().statements(), &now.answers, &outputs);
        let change = self.walked(bundle, &now, &outputs_now);
        let change = change.map(|before| before.to(&after));
        Ok((change, unfit(to, &now.answers)))
    }
}

fn told(name: &PlaybookName) -> Said {
    let PlaybookName { id, version, hash } = name;
    refused::PLAYBOOK_VERSION.say(&[("id", id), ("version", version), ("hash", hash)])
}

fn unfit(playbook: &Playbook, answers: &Answers) -> Vec<Unfit> {
    let unfit = answers.iter().filter_map(|(key, answer)| {
        let why = match playbook.fact(key) {
            None => WhyUnfit::UnknownFact,
            Some(fact) if !fact.kind.admits(&answer.value) => WhyUnfit::OtherValues,
            Some(_) => return None,
        };
        Some(Unfit {
            key: key.clone(),
            why,
        })
    });
    unfit.collect()
}
