//! Facts and shared texts in one file, or in one for each area.

use std::collections::BTreeMap;
use std::path::Path;

use nextmove_compiler::{Files, check_files, compile_files};

type Tree = BTreeMap<String, String>;

/// Authored files without a fault, whose facts and shared texts stand in one file each.
fn whole() -> Tree {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/faults/base");
    let files = Files::load(&dir).unwrap();
    let paths = files.paths().map(|path| path.to_str().unwrap());
    let tree = paths.map(|path| {
        (
            path.replace('\\', "/"),
            files.text(path.as_ref()).unwrap().to_owned(),
        )
    });
    tree.collect()
}

/// The same facts and texts in the areas `a` and `b`: what comes before a line, and the rest.
fn divided() -> Tree {
    let mut tree = whole();
    let facts = tree.remove("facts.yaml").unwrap();
    let (first, second) = divide(&facts, "principal_type:");
    tree.insert("facts/a.yaml".into(), first);
    tree.insert("facts/b.yaml".into(), second);
    for lang in ["en", "ko"] {
        let texts = tree.remove(&format!("common/{lang}.ftl")).unwrap();
        let (first, second) = divide(&texts, "principal-type =");
        tree.insert(format!("texts/a.{lang}.ftl"), first);
        tree.insert(format!("texts/b.{lang}.ftl"), second);
    }
    tree
}

fn divide(text: &str, at: &str) -> (String, String) {
    let at = text.find(&format!("\n{at}")).unwrap() + 1;
    (text[..at].into(), text[at..].into())
}

fn edit(tree: &mut Tree, file: &str, from: &str, to: &str) {
    let text = tree.get_mut(file).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    *text = text.replace(from, to);
}

fn files(tree: &Tree) -> Files {
    tree.iter().collect()
}

/// The codes of the findings, each with its file.
fn found(tree: &Tree) -> Vec<String> {
    let findings = compile_files(&files(tree)).err().unwrap_or_default();
    let found = findings.iter();
    found
        .map(|it| format!("{} {}", it.code.id, it.file.display()))
        .collect()
}

#[test]
fn areas_are_for_authors_alone() {
    let whole = compile_files(&files(&whole())).unwrap();
    let divided = compile_files(&files(&divided())).unwrap();
    assert_eq!(divided.encode(), whole.encode());
}

#[test]
fn a_missing_text_is_missing_where_it_stands_in_english() {
    let mut tree = divided();
    edit(&mut tree, "texts/b.ko.ftl", "principal-type =", "other =");
    assert_eq!(
        found(&tree),
        ["NM0062 texts/b.ko.ftl", "NM0063 texts/b.ko.ftl"]
    );
}

#[test]
fn a_text_that_no_language_has_is_missing_where_its_fact_stands() {
    let mut tree = divided();
    edit(
        &mut tree,
        "facts/b.yaml",
        "principal_type:",
        "country: {type: text}\nprincipal_type:",
    );
    assert_eq!(
        found(&tree),
        ["NM0062 texts/b.en.ftl", "NM0062 texts/b.ko.ftl"]
    );
}

#[test]
fn an_area_is_there_in_every_language() {
    let mut tree = divided();
    tree.remove("texts/b.ko.ftl");
    assert_eq!(found(&tree), ["NM0002 texts/b.ko.ftl"]);
}

#[test]
fn nothing_stands_in_two_areas() {
    let mut tree = divided();
    let again = "\nprincipal_type: {type: text}\n";
    tree.get_mut("facts/a.yaml").unwrap().push_str(again);
    assert_eq!(found(&tree), ["NM0010 facts/b.yaml"]);

    let mut tree = divided();
    let again = "\nprincipal-type = Who?\n";
    tree.get_mut("texts/a.en.ftl").unwrap().push_str(again);
    assert_eq!(found(&tree), ["NM0064 texts/b.en.ftl"]);
}

#[test]
fn a_term_of_one_area_is_known_in_all() {
    let mut tree = divided();
    tree.get_mut("texts/a.en.ftl")
        .unwrap()
        .push_str("\n-service = Watch\n");
    edit(
        &mut tree,
        "texts/b.en.ftl",
        "principal-type =",
        "principal-type = { -service }:",
    );
    assert_eq!(found(&tree), [""; 0]);
    tree.get_mut("texts/b.en.ftl")
        .unwrap()
        .push_str("\n-service = Watch\n");
    assert_eq!(found(&tree), ["NM0064 texts/b.en.ftl"]);
}

#[test]
fn a_file_of_texts_is_called_after_its_area_and_its_language() {
    let mut tree = divided();
    tree.insert("texts/en.ftl".into(), String::new());
    assert_eq!(found(&tree), ["NM0003 texts/en.ftl"]);
}

#[test]
fn requirements_are_met_by_the_steps_that_say_so() {
    let mut tree = whole();
    let requirements = "KEEP-1: It is kept.\nCLOSE-1: It is closed.\nTELL-1: Somebody is told.\n";
    tree.insert("requirements.yaml".into(), requirements.into());
    let playbook = "aws/storage/playbook.yaml";
    edit(
        &mut tree,
        playbook,
        "    act: preserve\n",
        "    act: preserve\n    meets: KEEP-1\n",
    );
    edit(
        &mut tree,
        playbook,
        "    decide: caller\n",
        "    decide: caller\n    meets: [KEEP-1, CLOSE-1]\n",
    );
    let checked = check_files(&files(&tree)).unwrap();
    let met = checked.requirements.iter().map(|it| {
        let steps = it
            .met_by
            .iter()
            .map(|by| format!("{}.{}", by.playbook, by.step));
        (it.id.as_str(), steps.collect::<Vec<_>>())
    });
    let expected = [
        (
            "KEEP-1",
            vec!["storage.freeze".to_owned(), "storage.who".to_owned()],
        ),
        ("CLOSE-1", vec!["storage.who".to_owned()]),
        ("TELL-1", vec![]),
    ];
    assert_eq!(met.collect::<Vec<_>>(), expected);
    assert_eq!(checked.cases.len(), 4);
}
