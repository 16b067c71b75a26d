//! What a playbook gives to the shared one that it uses.

use crate::authored::shared::Shared;
use crate::code;
use crate::finding::Findings;
use crate::nearest::did_you_mean;
use crate::place::Name;
use crate::yaml::{Content, Node};

type Entry = (Name, Node);

/// The keys by which the shared playbook says what a step is and where it leads.
const FIXED: [&str; 9] = [
    "act",
    "decide",
    "each",
    "end",
    "use",
    "with",
    "effects",
    "then",
    "on_failure",
];

/// The facts and steps of a shared playbook with what they are given laid over them.
pub(super) fn laid_over(
    shared: &Shared,
    given: &[Entry],
    findings: &mut Findings<'_>,
) -> (Vec<Entry>, Vec<Entry>) {
    let (mut facts, mut steps) = (shared.facts.clone(), shared.steps.clone());
    for (name, node) in given {
        let mut all = facts.iter_mut().chain(&mut steps);
        let Some((_, under)) = all.find(|(own, _)| own.value == name.value) else {
            report_unknown(name, shared, findings);
            continue;
        };
        lay_over(under, name, node, findings);
    }
    (facts, steps)
}

/// Puts entries of a map in the place of those with the same keys, and the others after them.
fn lay_over(under: &mut Node, name: &Name, node: &Node, findings: &mut Findings<'_>) {
    let (Some(given), Content::Map(own)) = (node.entries(findings), &mut under.content) else {
        return;
    };
    // A shared playbook gives its own parts to the one that it uses itself.
    let is_fixed = own.iter().any(|(key, _)| key.value == "use");
    for (key, value) in given {
        if is_fixed || FIXED.contains(&key.value.as_str()) {
            let message = format!(
                "`{}` of `{}` is not for others to say",
                key.value, name.value
            );
            let help = "give options, rules, commands and what goes with them; a shared playbook says itself what its steps are and where they lead.";
            findings.report_with_help(&code::UNKNOWN_KEY, key.place, message, help);
            continue;
        }
        match own.iter_mut().find(|(known, _)| known.value == key.value) {
            Some(known) => *known = (key.clone(), value.clone()),
            None => own.push((key.clone(), value.clone())),
        }
    }
}

fn report_unknown(name: &Name, shared: &Shared, findings: &mut Findings<'_>) {
    let known = shared.facts.iter().chain(&shared.steps);
    let known = known.map(|(own, _)| own.value.as_str());
    let help = did_you_mean(&name.value, known)
        .unwrap_or_else(|| "name a step or a fact of the shared playbook.".into());
    let message = format!(
        "the shared playbook has neither a step nor a fact `{}`",
        name.value
    );
    findings.report_with_help(&code::UNKNOWN_STEP, name.place, message, help);
}
