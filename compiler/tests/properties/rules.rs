//! Rules over generated playbooks, compared with looking at every single road.

use nextmove_compiler::{Finding, code, compile_files};
use proptest::prelude::*;

use crate::model::{Kind, Playbook, playbook};
use crate::render::{render, with_file};

/// Every road from a step to an end.
fn roads(playbook: &Playbook, from: usize) -> Vec<Vec<usize>> {
    let targets = playbook.steps[from].targets();
    if targets.is_empty() {
        return vec![vec![from]];
    }
    let onward = targets.iter().flat_map(|target| roads(playbook, *target));
    onward
        .map(|road| [from].into_iter().chain(road).collect())
        .collect()
}

fn has_effect(playbook: &Playbook, step: usize, wanted: &str) -> bool {
    matches!(playbook.steps[step].kind, Kind::Act { effect, .. } if effect == wanted)
}

/// The steps with one effect that on some road have none with another before, or after, them.
fn broken_at(playbook: &Playbook, on: &str, needs: &str, after: bool) -> Vec<String> {
    let mut broken = std::collections::BTreeSet::new();
    for road in roads(playbook, 0) {
        for (at, step) in road.iter().enumerate() {
            let looked_at = if after { &road[at..] } else { &road[..=at] };
            let kept = looked_at
                .iter()
                .any(|step| has_effect(playbook, *step, needs));
            if has_effect(playbook, *step, on) && !kept {
                broken.insert(playbook.steps[*step].id.clone());
            }
        }
    }
    broken.into_iter().collect()
}

fn found_at(findings: &[Finding], source: &str) -> Vec<String> {
    let broken = findings
        .iter()
        .filter(|finding| *finding.code == code::BROKEN_RULE);
    let mut steps: Vec<String> = broken
        .map(|finding| source[finding.span.clone()].to_owned())
        .collect();
    steps.sort();
    steps
}

proptest! {
    #[test]
    fn a_rule_is_broken_just_where_a_road_breaks_it(
        playbook in playbook(),
        on in prop::sample::select(vec!["contain", "recover", "preserve", "notify"]),
        needs in prop::sample::select(vec!["preserve", "investigate", "eradicate", "notify"]),
        after in any::<bool>(),
    ) {
        let form = if after { "after" } else { "before" };
        let rule = format!(
            "rule:\n  reason: so\n  source: here\n  {form}: {{on: {{effect: {on}}}, needs: {{effect: {needs}}}}}\n"
        );
        let files = with_file(&render(&playbook), "rules.yaml", &rule);
        let source = files.text(crate::render::PLAYBOOK.as_ref()).unwrap().to_owned();
        let findings = compile_files(&files).err().unwrap_or_default();
        prop_assert_eq!(found_at(&findings, &source), broken_at(&playbook, on, needs, after));
    }
}
