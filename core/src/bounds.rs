//! How long the routes through a playbook are, whatever an alert states.
//!
//! Steps lead only to later ones, so one look at each, from the last to the first, is enough.

use alloc::vec::Vec;

use serde::Serialize;

use crate::condition::FactIndex;
use crate::kind::Kind;
use crate::playbook::{Playbook, Step, StepIndex, StepKind};

/// The length of a route, or a bound on the lengths of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Length {
    /// How many steps are passed, the end included.
    pub steps: u32,
    /// How many replies the analyst gives.
    pub replies: u32,
}

/// Bounds on all routes from the start to an end.
///
/// Steps and replies are bounded each on their own: the route with the fewest steps is not always
/// the one with the fewest replies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct RouteBounds {
    /// No route is shorter.
    pub shortest: Length,
    /// No route is longer.
    pub longest: Length,
}

/// Bounds on all routes through a playbook, in time linear in its size.
///
/// `stated` says whether an alert may state a fact, in which case nobody needs to be asked for it.
#[must_use]
pub fn routes(playbook: &Playbook, stated: &dyn Fn(&str) -> bool) -> RouteBounds {
    let steps = playbook.steps();
    let last = steps.len().saturating_sub(1);
    let mut from_last: Vec<RouteBounds> = Vec::with_capacity(steps.len());
    for step in steps.iter().rev() {
        let after = |target: StepIndex| {
            let back = last.checked_sub(usize::try_from(target).ok()?)?;
            from_last.get(back).copied()
        };
        let onward = onward(step, &after);
        from_last.push(onward.after(own(playbook, step, stated)));
    }
    let mut routes = from_last.pop().unwrap_or_default();
    routes.longest.replies = routes
        .longest
        .replies
        .saturating_add(shared_facts(playbook));
    routes
}

/// How many facts several steps may ask for. No route is asked for one of them twice.
fn shared_facts(playbook: &Playbook) -> u32 {
    let shared = (0..).zip(playbook.facts());
    let shared = shared.filter(|(fact, _)| playbook.askers(*fact) > 1);
    u32::try_from(shared.count()).unwrap_or(u32::MAX)
}

/// The bounds on what follows a step.
fn onward(step: &Step, after: &dyn Fn(StepIndex) -> Option<RouteBounds>) -> RouteBounds {
    let either = |routes: &mut dyn Iterator<Item = RouteBounds>| routes.reduce(RouteBounds::or);
    let onward = match &step.kind {
        StepKind::End(_) => None,
        StepKind::Decide { arms, .. } => either(&mut arms.iter().filter_map(|arm| after(*arm))),
        StepKind::Act(action) => either(&mut action.targets().filter_map(after)),
    };
    onward.unwrap_or_default()
}

/// What a step itself adds, without the facts that other steps may ask for as well.
fn own(playbook: &Playbook, step: &Step, stated: &dyn Fn(&str) -> bool) -> RouteBounds {
    let replies = |facts: &mut dyn Iterator<Item = FactIndex>| {
        let own = facts.filter(|fact| playbook.askers(*fact) == 1);
        own.fold((0_u32, 0_u32), |(least, most), fact| {
            let sure = u32::from(is_surely_asked(playbook, fact, stated));
            (least.saturating_add(sure), most.saturating_add(1))
        })
    };
    let (least, most) = match &step.kind {
        StepKind::End(_) => (0, 0),
        StepKind::Decide { fact, .. } => replies(&mut core::iter::once(*fact)),
        StepKind::Act(action) => {
            // Whoever leaves it out says only that.
            let (least, _) = replies(&mut core::iter::once(action.reply));
            let (_, most) = replies(&mut action.placeables().chain([action.reply]));
            // One that waits is replied to twice.
            let twice = u32::from(action.later.is_some());
            (least, most.saturating_add(twice))
        }
    };
    let length = |replies| Length { steps: 1, replies };
    RouteBounds {
        shortest: length(least),
        longest: length(most),
    }
}

/// Whether nothing but an answer supplies a fact.
fn is_surely_asked(playbook: &Playbook, fact: FactIndex, stated: &dyn Fn(&str) -> bool) -> bool {
    let declared = playbook.facts().get(usize::from(fact));
    declared.is_some_and(|declared| {
        let supplied = declared.kind != Kind::Reply && stated(&declared.name);
        !supplied && declared.derive.is_empty()
    })
}

impl RouteBounds {
    /// The bounds where either may be taken.
    fn or(self, other: Self) -> Self {
        Self {
            shortest: self.shortest.with(other.shortest, u32::min),
            longest: self.longest.with(other.longest, u32::max),
        }
    }

    /// The bounds of one part of a route after another.
    fn after(self, first: Self) -> Self {
        Self {
            shortest: self.shortest.with(first.shortest, u32::saturating_add),
            longest: self.longest.with(first.longest, u32::saturating_add),
        }
    }
}

impl Length {
    fn with(self, other: Self, join: fn(u32, u32) -> u32) -> Self {
        Self {
            steps: join(self.steps, other.steps),
            replies: join(self.replies, other.replies),
        }
    }
}
