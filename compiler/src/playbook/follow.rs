//! Cases that follow from steps.

use nextmove::kind::Kind;
use nextmove::playbook::{Follow, Gift};

use crate::authored::step as authored;
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::place::Name;
use crate::playbook::scope::Scope;

/// Puts facts in the place of names, and reports those that are none.
pub(super) fn lower(
    follow: &[authored::Follow],
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<Vec<Follow>> {
    every(
        follow
            .iter()
            .map(|follow| lower_one(follow, scope, findings)),
    )
}

fn lower_one(
    follow: &authored::Follow,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<Follow> {
    let each = match &follow.each {
        None => None,
        Some((_, list)) => Some(lower_list(list, scope, findings)?),
    };
    let is_item = |from: &Name| {
        let item = follow.each.as_ref();
        item.is_some_and(|(item, _)| *item == from.value)
    };
    let give = every(follow.give.iter().map(|(fact, from)| {
        let from = match is_item(from) {
            true => None,
            false => Some(scope.facts.find(from, findings)?),
        };
        let fact = fact.value.clone();
        Some(Gift { fact, from })
    }));
    Some(Follow {
        playbook: follow.playbook.value.clone(),
        each,
        give: give?,
    })
}

fn lower_list(list: &Name, scope: &Scope<'_>, findings: &mut Findings<'_>) -> Option<u16> {
    let fact = scope.facts.find(list, findings)?;
    let is_list = scope.facts.kind(fact).is_some_and(Kind::is_list);
    if !is_list {
        let message = format!("`{}` is no list, so it has no case for each", list.value);
        findings.report(&code::BAD_GIFT, list.place, message);
    }
    is_list.then_some(fact)
}
