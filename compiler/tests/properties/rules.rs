//! Rules over generated playbooks, compared with looking at every single route.

use std::collections::BTreeSet;

use nextmove_compiler::{Files, Finding, code, compile_files};
use proptest::prelude::*;

use crate::model::{Kind, Plain, Playbook, playbook};
use crate::render::{render, with_file};

/// Every route from a step to an end, whatever is chosen of several options.
fn routes(playbook: &Playbook, from: usize) -> Vec<Vec<Plain>> {
    let step = &playbook.steps[from];
    let options = match &step.kind {
        Kind::Each { branches, .. } => branches.len(),
        _ => 0,
    };
    let here =
        (0..1_usize << options).map(|chosen| step.passed(|option| chosen >> option & 1 == 1));
    let here: Vec<Vec<Plain>> = here.collect();
    let onward = step
        .targets()
        .into_iter()
        .flat_map(|target| routes(playbook, target));
    let onward: Vec<Vec<Plain>> = onward.collect();
    if onward.is_empty() {
        return here;
    }
    let ways = onward
        .iter()
        .flat_map(|route| here.iter().map(move |here| (here, route)));
    ways.map(|(here, route)| [here.as_slice(), route].concat())
        .collect()
}

/// The steps with one phase that on some route have none with another before, or after, them.
fn broken_at(playbook: &Playbook, on: &str, needs: &str, after: bool) -> Vec<String> {
    let mut broken = BTreeSet::new();
    for route in routes(playbook, 0) {
        for (at, step) in route.iter().enumerate() {
            let looked_at = if after { &route[at..] } else { &route[..=at] };
            let kept = looked_at.iter().any(|(_, phase)| *phase == Some(needs));
            if step.1 == Some(on) && !kept {
                let written = step.0.rsplit('.').next().unwrap_or_default();
                broken.insert(written.to_owned());
            }
        }
    }
    broken.into_iter().collect()
}

fn found_at(findings: &[Finding], files: &Files) -> Vec<String> {
    let broken = findings
        .iter()
        .filter(|finding| *finding.code == code::BROKEN_RULE);
    let steps = broken.map(|finding| {
        let source = files.text(&finding.file).unwrap_or_default();
        source[finding.span.clone()].to_owned()
    });
    let steps: BTreeSet<String> = steps.collect();
    steps.into_iter().collect()
}

proptest! {
    #[test]
    fn a_rule_is_broken_just_where_a_route_breaks_it(
        playbook in playbook(),
        on in prop::sample::select(vec!["contain", "recover", "preserve", "notify"]),
        needs in prop::sample::select(vec!["preserve", "investigate", "eradicate", "notify"]),
        after in any::<bool>(),
    ) {
        let form = if after { "after" } else { "before" };
        let rule = format!(
            "rule:\n  reason: so\n  source: here\n  {form}: {{on: {{phase: {on}}}, needs: {{phase: {needs}}}}}\n"
        );
        let files = with_file(&render(&playbook), "rules.yaml", &rule);
        let findings = compile_files(&files).err().unwrap_or_default();
        prop_assert_eq!(found_at(&findings, &files), broken_at(&playbook, on, needs, after));
    }
}
