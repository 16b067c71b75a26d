//! Steps that branch on a fact.

use nextmove::condition::FactIndex;
use nextmove::kind::Kind;
use nextmove::playbook::StepKind;

use crate::authored::step::{Decision, Otherwise};
use crate::code;
use crate::fields::every;
use crate::finding::Findings;
use crate::place::Name;
use crate::playbook::derive::report_option;
use crate::playbook::scope::Scope;

/// Puts places for names, and reports options that lead nowhere or are none.
pub(crate) fn lower(
    step: &Name,
    decision: &Decision,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<StepKind> {
    let name = decision.fact.as_ref()?;
    let fact = scope.facts.find(name, findings)?;
    if let Some(Otherwise(otherwise)) = &decision.otherwise {
        return lower_one(decision, fact, otherwise.as_ref()?, scope);
    }
    let options = options(name, fact, scope, findings)?;
    for (option, _) in &decision.arms {
        if !options.contains(&option.value) {
            report_option(name, option, options, findings);
        }
    }
    let arms = every(options.iter().map(|option| {
        let arm = decision.arms.iter().find(|(arm, _)| arm.value == *option);
        let Some((_, target)) = arm else {
            report_missing(step, option, findings);
            return None;
        };
        scope.steps.get(target.as_ref()?.value.as_str()).copied()
    }))?;
    Some(StepKind::Decide {
        fact,
        among: None,
        arms,
    })
}

/// A decision on whether one option was chosen. That there is such an option was looked at before.
fn lower_one(
    decision: &Decision,
    fact: FactIndex,
    otherwise: &Name,
    scope: &Scope<'_>,
) -> Option<StepKind> {
    let Kind::SeveralOf(options) = scope.facts.kind(fact)? else {
        return None;
    };
    let [(option, target)] = decision.arms.as_slice() else {
        return None;
    };
    let among = options.iter().position(|known| *known == option.value)?;
    let step = |target: &Name| scope.steps.get(target.value.as_str()).copied();
    Some(StepKind::Decide {
        fact,
        among: Some(u16::try_from(among).ok()?),
        arms: vec![step(target.as_ref()?)?, step(otherwise)?],
    })
}

fn options<'s>(
    name: &Name,
    fact: FactIndex,
    scope: &'s Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<&'s [String]> {
    match scope.facts.kind(fact)? {
        Kind::OneOf(options) => Some(options),
        Kind::SeveralOf(_) => {
            let message = format!("of `{}` several options can be chosen", name.value);
            let help = "go through them with `each`.";
            findings.report_with_help(&code::NOT_A_CHOICE, name.place, message, help);
            None
        }
        _ => {
            let message = format!("`{}` is not a choice, so it has no options", name.value);
            findings.report(&code::NOT_A_CHOICE, name.place, message);
            None
        }
    }
}

fn report_missing(step: &Name, option: &str, findings: &mut Findings<'_>) {
    let message = format!("`{}` does not say where `{option}` leads", step.value);
    findings.report(&code::MISSING_ARM, step.place, message);
}
