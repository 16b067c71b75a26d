//! How far an action is, by the outputs of its commands.

use alloc::string::String;
use alloc::vec::Vec;

use super::unit::CommandOutputs;
use crate::command::Purpose;
use crate::fact::Value;
use crate::kind::DONE;
use crate::moment::Moment;
use crate::output::{Told, Truth};
use crate::playbook::Action;
use crate::told::{Held, ItemStanding, KeptOutput, Stand, Standing, ToldFact};

/// An action, and the outputs of its commands.
pub(super) struct ActOutputs<'u> {
    pub(super) action: &'u Action,
    pub(super) units: Vec<CommandOutputs<'u>>,
}

impl ActOutputs<'_> {
    fn of(&self, purpose: Purpose) -> impl Iterator<Item = &CommandOutputs<'_>> {
        let units = self.units.iter();
        units.filter(move |unit| unit.command.purpose == purpose)
    }

    /// How far it is; none where nothing of it was kept.
    pub(super) fn standing(&self) -> Option<Standing> {
        let kept = || self.units.iter().flat_map(|unit| &unit.kept);
        kept().next()?;
        let held = self.held();
        let place = held.as_ref().and_then(|(_, held)| held.clone());
        Some(Standing {
            value: match held {
                Some((stand, _)) => stand,
                None => self.sent(),
            },
            before: self.before(),
            from: place.as_ref().and_then(|held| held.from.clone()),
            missing: place.and_then(|held| held.missing),
            items: self.items(),
        })
    }

    /// Whether the state before was kept, where the change must not be made without.
    fn before(&self) -> Option<Truth> {
        let guards = self.of(Purpose::Before).filter_map(|unit| {
            let accepts = unit.command.reads.as_ref()?.accepts.as_ref()?;
            let kept = unit.kept.iter();
            let mut bad = kept.filter(|kept| !is_accepted(kept, accepts));
            let any = !unit.kept.is_empty();
            any.then(|| Truth::of(bad.next().is_none()))
        });
        guards.reduce(|one, other| if one == Truth::No { one } else { other })
    }

    /// Whether every command that makes the change was sent.
    fn sent(&self) -> Stand {
        let mut all = self.of(Purpose::Run).filter(|unit| !unit.command.instead);
        let sent = |unit: &CommandOutputs<'_>| {
            unit.is_complete() && unit.kept.iter().all(|it| it.error.is_none())
        };
        let any = self.of(Purpose::Run).any(|unit| !unit.kept.is_empty());
        let failed = self
            .of(Purpose::Run)
            .flat_map(|unit| &unit.kept)
            .any(|it| it.error.is_some());
        match (any, failed, all.all(sent)) {
            (_, true, _) => Stand::CannotTell,
            (true, _, true) => Stand::Sent,
            _ => Stand::NotSent,
        }
    }

    /// Whether it holds, where something was kept that says so, and the place.
    fn held(&self) -> Option<(Stand, Option<Held>)> {
        let verifying = self.of(Purpose::Verify).filter(|unit| unit.verifies());
        let mut worst: Option<(Stand, Option<Held>)> = None;
        let mut any = false;
        for unit in verifying {
            any |= !unit.kept.is_empty();
            let unsaid = || (Stand::CannotTell, None);
            let stands = unit.kept.iter();
            let stands = stands.map(|kept| self.stand(unit, kept).unwrap_or_else(unsaid));
            let outstanding = (!unit.is_complete()).then(unsaid);
            for stand in stands.chain(outstanding) {
                let is_worse = worst.as_ref().is_none_or(|it| rank(stand.0) > rank(it.0));
                if is_worse {
                    worst = Some(stand);
                }
            }
        }
        worst.filter(|_| any)
    }

    fn stand(&self, unit: &CommandOutputs<'_>, kept: &KeptOutput) -> Option<(Stand, Option<Held>)> {
        if self.is_early(kept) {
            return None;
        }
        let held = kept.holds.clone().filter(|_| kept.unread.is_none())?;
        let lag = unit.command.reads.as_ref().map_or(0, |reads| reads.lag);
        let stand = match held.value {
            Truth::Yes => Stand::Holds,
            Truth::No if self.is_soon(kept, lag) => Stand::NotYet,
            Truth::No => Stand::DoesNotHold,
            Truth::CannotTell => Stand::CannotTell,
        };
        Some((stand, Some(held)))
    }

    /// When the change was made last for the item of an output, as far as that was kept.
    fn changed_at(&self, item: Option<&String>) -> Option<i64> {
        self.made_at(Purpose::Run, item)
    }

    /// When the last output of a purpose was made for an item, as far as that was kept.
    fn made_at(&self, purpose: Purpose, item: Option<&String>) -> Option<i64> {
        let outputs = self.of(purpose).flat_map(|unit| &unit.kept);
        let own =
            outputs.filter(|it| item.is_none() || it.item.is_none() || it.item.as_ref() == item);
        own.filter_map(|it| Some(it.taken_at.as_ref()?.seconds()))
            .max()
    }

    /// Whether an output was made before the change, so that it says nothing of it: what was read of the state
    /// before the change was made before that, too.
    fn is_early(&self, kept: &KeptOutput) -> bool {
        let taken = kept.taken_at.as_ref().map(Moment::seconds);
        let changed = self.changed_at(kept.item.as_ref());
        let latest = changed.max(self.made_at(Purpose::Before, kept.item.as_ref()));
        let both = taken.zip(latest);
        both.is_some_and(|(taken, latest)| taken < latest)
    }

    fn is_soon(&self, kept: &KeptOutput, lag: u32) -> bool {
        let taken = kept.taken_at.as_ref().map(Moment::seconds);
        let both = taken.zip(self.changed_at(kept.item.as_ref()));
        both.is_some_and(|(taken, changed)| taken.saturating_sub(changed) < i64::from(lag))
    }

    /// How far it is for each item.
    fn items(&self) -> Vec<ItemStanding> {
        let units = self.units.iter();
        let changing =
            units.filter(|unit| matches!(unit.command.purpose, Purpose::Run | Purpose::Verify));
        let mut items: Vec<&String> = Vec::new();
        for item in changing
            .filter_map(|unit| unit.items.as_ref())
            .flat_map(|(items, _)| items)
        {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        let standing = items.into_iter().map(|item| ItemStanding {
            item: item.clone(),
            value: self.item(item),
        });
        standing.collect()
    }

    fn item(&self, item: &String) -> Stand {
        let verified = self.of(Purpose::Verify).find_map(|unit| {
            let kept = unit
                .kept
                .iter()
                .find(|kept| kept.item.as_ref() == Some(item))?;
            self.stand(unit, kept).map(|(stand, _)| stand)
        });
        verified.unwrap_or_else(|| {
            let mut runs = self.of(Purpose::Run).flat_map(|unit| &unit.kept);
            match runs.find(|kept| kept.item.as_ref() == Some(item)) {
                Some(kept) if kept.error.is_some() => Stand::CannotTell,
                Some(_) => Stand::Sent,
                None => Stand::NotSent,
            }
        })
    }

    /// The reply that outputs give: it holds, or everything that is to be read was.
    pub(super) fn reply(&self) -> Option<ToldFact> {
        if !self.action.is_answered_by_outputs() || self.before() == Some(Truth::No) {
            return None;
        }
        let holds = self.held().filter(|(stand, _)| *stand == Stand::Holds);
        let verified = || {
            let kept = self.of(Purpose::Verify).flat_map(|unit| &unit.kept);
            kept.last()
        };
        let read = || {
            let runs = self.of(Purpose::Run).flat_map(|unit| &unit.kept);
            runs.last()
        };
        let kept = match holds {
            Some(_) => verified()?,
            None if self.action.answered_by_outputs && self.is_read() => read()?,
            None => return None,
        };
        let from = kept.holds.as_ref().and_then(|held| held.from.clone());
        let told = Told {
            value: Value::Text(DONE.into()),
            from: from.unwrap_or_default(),
            missing: None,
            at_least: false,
        };
        Some(ToldFact {
            source: kept.source(&told),
            told,
        })
    }

    /// That it holds, or that it does not, where outputs show one of them.
    pub(super) fn holds(&self) -> Option<ToldFact> {
        let (stand, held) = self.held()?;
        let holds = match stand {
            Stand::Holds => true,
            Stand::DoesNotHold => false,
            _ => return None,
        };
        let held = held?;
        let kept = self.of(Purpose::Verify).flat_map(|unit| &unit.kept);
        let mut kept = kept.filter(|kept| kept.holds.as_ref() == Some(&held));
        let told = Told {
            value: Value::Flag(holds),
            from: held.from.clone().unwrap_or_default(),
            missing: held.missing.clone(),
            at_least: false,
        };
        Some(ToldFact {
            source: kept.next()?.source(&told),
            told,
        })
    }

    /// Whether every command that is run has an output that was read, or an error that tells.
    fn is_read(&self) -> bool {
        let runs: Vec<&CommandOutputs<'_>> = self.of(Purpose::Run).collect();
        let groups = runs
            .iter()
            .enumerate()
            .filter(|(_, unit)| !unit.command.instead);
        !runs.is_empty()
            && groups.into_iter().all(|(at, unit)| {
                let rest = runs.iter().skip(at.saturating_add(1));
                let mut others = rest.take_while(|unit| unit.command.instead);
                unit.is_read() || others.any(|unit| unit.is_read())
            })
    }
}

/// Whether an output of what keeps the state before shows that it was kept, or that there was none.
pub(super) fn is_accepted(kept: &KeptOutput, accepts: &[String]) -> bool {
    match &kept.error {
        None => kept.unread.is_none(),
        Some(code) => accepts.iter().any(|it| it.eq_ignore_ascii_case(code)),
    }
}

/// Which of two says more about whether something is wrong.
fn rank(stand: Stand) -> u8 {
    match stand {
        Stand::Holds => 0,
        Stand::Sent | Stand::NotSent | Stand::CannotTell => 1,
        Stand::NotYet => 2,
        Stand::DoesNotHold => 3,
    }
}
