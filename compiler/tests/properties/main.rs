//! Properties of the compiler over generated playbooks.

mod composed;
mod disruption;
mod model;
mod mutation;
mod render;
mod rules;

use nextmove::bundle::Bundle;
use nextmove_compiler::{Files, Finding, compile_files};
use proptest::prelude::*;
use proptest::sample::Index;

use model::playbook;
use mutation::{Mutation, mutation};
use render::render;

fn show(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    lines.join("\n")
}

/// The files of the tree that has no fault.
fn base() -> Files {
    Files::load(&nextmove_faults::base_folder()).unwrap()
}

/// The files with a stretch of one of them cut out and something put in its place.
fn damaged(files: &Files, file: Index, from: Index, length: usize, insert: &str) -> Files {
    let paths: Vec<_> = files.paths().collect();
    let chosen = *file.get(&paths);
    let damage = |text: &str| {
        let mut characters: Vec<char> = text.chars().collect();
        let start = from.index(characters.len() + 1);
        let end = (start + length).min(characters.len());
        characters.splice(start..end, insert.chars());
        characters.into_iter().collect()
    };
    let changed = paths.iter().map(|path| {
        let text = files.text(path).unwrap();
        let text = if *path == chosen {
            damage(text)
        } else {
            text.to_owned()
        };
        (path.to_path_buf(), text)
    });
    changed.collect()
}

proptest! {
    #[test]
    fn a_valid_playbook_compiles_to_a_bundle_that_loads(playbook in playbook()) {
        let data = compile_files(&render(&playbook))
            .map_err(|findings| TestCaseError::fail(show(&findings)))?;
        let bundle = Bundle::load(&data.encode()).unwrap();
        let plain: Vec<_> = playbook.steps.iter().flat_map(|step| step.passed(|_| true)).collect();
        prop_assert_eq!(bundle.playbooks()[0].steps().len(), plain.len());
        prop_assert_eq!(&bundle.playbooks()[0].steps()[0].id, &plain[0].0);
    }

    #[test]
    fn the_same_files_give_the_same_bytes(playbook in playbook()) {
        let bytes = || compile_files(&render(&playbook)).unwrap().encode();
        prop_assert_eq!(bytes(), bytes());
    }

    #[test]
    fn a_fault_is_found(playbook in playbook(), mutation in mutation(), at in any::<Index>()) {
        let mut files = render(&playbook);
        let Some(expected) = mutation.apply(&playbook, at, &mut files) else {
            return Ok(());
        };
        let findings = compile_files(&files).err().unwrap_or_default();
        prop_assert!(
            findings.iter().any(|finding| finding.code == expected),
            "{mutation:?} should give {}, not:\n{}", expected.id, show(&findings)
        );
    }

    #[test]
    fn damage_is_reported_and_never_panics(
        file in any::<Index>(),
        from in any::<Index>(),
        length in 0_usize..40,
        insert in "([ -~]|\n|é|버){0,12}",
    ) {
        let files = damaged(&base(), file, from, length, &insert);
        let compiled = compile_files(&files);
        if let Ok(data) = &compiled {
            prop_assert_eq!(data.playbooks.len(), 1);
        }
        for finding in compiled.err().unwrap_or_default() {
            let source = files.text(&finding.file).unwrap_or_default();
            prop_assert!(source.is_empty() || source.get(finding.span.clone()).is_some());
            prop_assert!(finding.render(source).contains(finding.code.id));
        }
    }
}

#[test]
fn every_mutation_is_tried_on_something() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    for mutation in Mutation::ALL {
        let applies = (0..200).any(|_| {
            let playbook = playbook().new_tree(&mut runner).unwrap().current();
            let at = any::<Index>().new_tree(&mut runner).unwrap().current();
            let mut files = render(&playbook);
            mutation.apply(&playbook, at, &mut files).is_some()
        });
        assert!(applies, "{mutation:?}");
    }
}
