//! Whether the cases that follow from steps can be opened: their playbook is there, and takes what it is given.

use nextmove::bundle::VocabularyFact;
use nextmove::kind::Kind;
use nextmove::playbook::{Follow, Gift, PlaybookData, Step};

use crate::authored::playbook::Playbook;
use crate::authored::step::{self, StepKind};
use crate::code;
use crate::finding::Findings;

/// Reports each case that follows and cannot be opened. Playbooks that have faults are left aside.
pub(crate) fn check(
    authored: &Playbook,
    data: &PlaybookData,
    all: &[PlaybookData],
    vocabulary: &[VocabularyFact],
    findings: &mut Findings<'_>,
) {
    for written in &authored.steps {
        let step = data.steps.iter().find(|step| step.id == written.id.value);
        let lowered = step.map_or(&[][..], Step::follow);
        for (written, follow) in follow_of(written).iter().zip(lowered) {
            let checked = FollowCheck {
                from: data,
                to: all.iter().find(|it| it.id == follow.playbook),
                vocabulary,
            };
            checked.check(written, follow, all, findings);
        }
    }
}

fn follow_of(step: &step::Step) -> &[step::Follow] {
    match &step.kind {
        Some(StepKind::Act(action)) => &action.follow,
        Some(StepKind::End(ending)) => &ending.follow,
        Some(StepKind::Decide(_)) | None => &[],
    }
}

struct FollowCheck<'d> {
    from: &'d PlaybookData,
    to: Option<&'d PlaybookData>,
    vocabulary: &'d [VocabularyFact],
}

impl FollowCheck<'_> {
    fn check(
        &self,
        written: &step::Follow,
        follow: &Follow,
        all: &[PlaybookData],
        findings: &mut Findings<'_>,
    ) {
        let Some(to) = self.to else {
            let known = all.iter().map(|playbook| playbook.id.as_str());
            let message = format!("there is no playbook `{}`", follow.playbook);
            findings.report_unknown(&code::UNKNOWN_FOLLOWER, &written.playbook, known, message);
            return;
        };
        for ((name, _), gift) in written.give.iter().zip(&follow.give) {
            let Some(wanted) = self.wanted(to, &gift.fact) else {
                let message = format!("`{}` knows no fact `{}`", to.id, name.value);
                findings.report(&code::BAD_GIFT, name.place, message);
                continue;
            };
            if !self.fits(follow, gift, wanted) {
                let message = format!(
                    "expected a {} for `{}` of `{}`, found another kind of value",
                    wanted.name(),
                    name.value,
                    to.id
                );
                findings.report(&code::BAD_GIFT, name.place, message);
            }
        }
    }

    /// The kind of a fact that a case is given; replies are for whoever works on it.
    fn wanted<'k>(&'k self, to: &'k PlaybookData, name: &str) -> Option<&'k Kind> {
        let own = to.facts.iter().find(|fact| fact.name == name);
        let own = own.map(|fact| &fact.kind);
        let shared = || {
            let fact = self.vocabulary.iter().find(|fact| fact.name == name)?;
            Some(&fact.kind)
        };
        own.or_else(shared).filter(|kind| **kind != Kind::Reply)
    }

    /// Whether a case takes the values that it is given; a text of a list by the shape of its texts.
    fn fits(&self, follow: &Follow, gift: &Gift, wanted: &Kind) -> bool {
        let kind = |fact: u16| Some(&self.from.facts.get(usize::from(fact))?.kind);
        match (gift.from, follow.each) {
            (Some(fact), _) => kind(fact) == Some(wanted),
            (None, Some(list)) => match kind(list) {
                Some(Kind::List(shape)) => *wanted == Kind::Text(shape.clone()),
                Some(Kind::ListOf(form)) => {
                    *wanted == Kind::Form(*form) || (form.name() == wanted.name())
                }
                _ => false,
            },
            (None, None) => false,
        }
    }
}
