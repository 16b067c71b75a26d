//! How facts of a playbook follow from others.

use nextmove::condition::Condition;
use nextmove::kind::Kind;
use nextmove::playbook::{Derivation, MOST_REASONS, reasons};

use crate::authored::condition::Clause;
use crate::authored::fact::{FactValues, OwnFact};
use crate::authored::playbook::Playbook;
use crate::code;
use crate::condition::{always, resolve};
use crate::finding::Findings;
use crate::graph::Graph;
use crate::nearest::did_you_mean;
use crate::place::Name;
use crate::playbook::scope::Scope;

/// The derivations of every fact of the scope, by its place.
pub(crate) fn lower(
    authored: &Playbook,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Vec<Vec<Derivation>> {
    let mut derivations = vec![Vec::new(); scope.facts.len()];
    for fact in &authored.facts {
        let Some(index) = scope.facts.get(&fact.name.value) else {
            continue;
        };
        derivations[usize::from(index)] = lower_rules(fact, scope, findings);
    }
    let reads = reads(&derivations);
    if check_acyclic(authored, scope, &reads, findings) {
        check_reasons(authored, scope, (&derivations, &reads), findings);
    }
    derivations
}

/// Which facts each fact is derived from.
pub(crate) fn reads(derivations: &[Vec<Derivation>]) -> Graph {
    let edges = derivations.iter().map(|rules| {
        let mut facts = Vec::new();
        for rule in rules {
            rule.when
                .for_each_fact(&mut |fact| facts.push(usize::from(fact)));
        }
        facts
    });
    Graph {
        edges: edges.collect(),
    }
}

fn lower_rules(fact: &OwnFact, scope: &Scope<'_>, findings: &mut Findings<'_>) -> Vec<Derivation> {
    let Some(FactValues::Choice {
        several,
        rules,
        confirm,
        ..
    }) = &fact.values
    else {
        return Vec::new();
    };
    if let (Some(place), true) = (confirm, rules.is_empty()) {
        let message = format!(
            "nothing derives `{}`, so it is asked anyway",
            fact.name.value
        );
        findings.report(&code::IDLE_CONFIRMATION, *place, message);
    }
    let mut lowered: Vec<Derivation> = Vec::new();
    for (option, clause) in rules {
        let Some(rule) = lower_rule(fact, option, clause, scope, findings) else {
            continue;
        };
        // Of several options each rule chooses its own, so none comes first.
        let mut earlier = lowered.iter().filter(|_| !several);
        if let Some(earlier) = earlier.find(|earlier| covers(earlier, &rule)) {
            let message = format!(
                "the rule for `{}` holds whenever this one does, and comes first",
                earlier.value
            );
            findings.report(&code::SHADOWED_RULE, option.place, message);
        }
        lowered.push(rule);
    }
    lowered
}

fn lower_rule(
    fact: &OwnFact,
    option: &Name,
    clause: &Clause,
    scope: &Scope<'_>,
    findings: &mut Findings<'_>,
) -> Option<Derivation> {
    let when = resolve(clause, &scope.facts, findings);
    let index = scope.facts.get(&fact.name.value)?;
    let options = match scope.facts.kind(index) {
        // That nobody can tell is not for a rule to say of some of the options.
        Some(Kind::SeveralOf(options)) => options.get(..options.len() - 1).unwrap_or(options),
        Some(kind) => kind.options(),
        None => &[],
    };
    if !options.contains(&option.value) {
        report_option(&fact.name, option, options, findings);
    }
    Some(Derivation {
        value: option.value.clone(),
        when: when?,
    })
}

/// Reports a name that is not among the options of a fact.
pub(crate) fn report_option(
    fact: &Name,
    option: &Name,
    options: &[String],
    findings: &mut Findings<'_>,
) {
    let help = did_you_mean(&option.value, options.iter().map(String::as_str))
        .unwrap_or_else(|| format!("the options are: {}.", options.join(", ")));
    let message = format!("`{}` is not an option of `{}`", option.value, fact.value);
    findings.report_with_help(&code::UNKNOWN_OPTION, option.place, message, help);
}

/// Whether a rule leaves nothing to a later one.
fn covers(earlier: &Derivation, later: &Derivation) -> bool {
    earlier.when == later.when || is_always(&earlier.when)
}

fn is_always(condition: &Condition) -> bool {
    *condition == always()
}

/// Reports facts that are derived in a circle; true where there is none.
fn check_acyclic(
    authored: &Playbook,
    scope: &Scope<'_>,
    reads: &Graph,
    findings: &mut Findings<'_>,
) -> bool {
    let cycles = reads.cycles();
    for cycle in &cycles {
        let names = cycle.iter().filter_map(|fact| own(authored, scope, *fact));
        let names: Vec<&Name> = names.collect();
        let Some(first) = names.first() else { continue };
        let route: Vec<String> = names
            .iter()
            .chain([first])
            .map(|name| format!("`{}`", name.value))
            .collect();
        let message = format!("derived round in a circle: {}", route.join(" from "));
        findings.report(&code::DERIVATION_CYCLE, first.place, message);
    }
    cycles.is_empty()
}

/// Reports the first facts on each chain whose value rests on more than a core is willing to explain.
fn check_reasons(
    authored: &Playbook,
    scope: &Scope<'_>,
    (derivations, reads): (&[Vec<Derivation>], &Graph),
    findings: &mut Findings<'_>,
) {
    let mut behind = vec![0; derivations.len()];
    for fact in reads.leaves_first(0..reads.len()) {
        let own_reasons = reasons(&derivations[fact], &behind);
        behind[fact] = own_reasons;
        if own_reasons <= MOST_REASONS {
            continue;
        }
        // What rests on this one shows the same fault, and goes when it goes.
        behind[fact] = 0;
        if let Some(name) = own(authored, scope, fact) {
            let message = format!(
                "`{}` rests on {own_reasons} facts, counted as often as they are read, the limit is {MOST_REASONS}",
                name.value
            );
            findings.report(&code::TANGLED_DERIVATION, name.place, message);
        }
    }
}

/// The name of a fact that the playbook itself declares.
fn own<'a>(authored: &'a Playbook, scope: &Scope<'_>, fact: usize) -> Option<&'a Name> {
    let names = authored.facts.iter().map(|own| &own.name);
    let mut names =
        names.filter(|name| scope.facts.get(&name.value).map(usize::from) == Some(fact));
    names.next()
}
