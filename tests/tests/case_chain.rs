//! Whatever is changed in the file of a case is found, and where.

mod driven;
mod values;

use driven::{FINDING, all_kinds, opened_for, record, walked};
use nextmove::case::{Case, Event};
use nextmove::diagnostic::Refusal;
use proptest::prelude::*;
use proptest::sample::Index;

fn refused(bytes: &[u8]) -> Refusal {
    let refusal = Case::read(bytes).expect_err("a change is found");
    assert!(
        ["NM3002", "NM3003", "NM3004"].contains(&refusal.code),
        "{refusal:?}"
    );
    refusal
}

/// What the part of a file is called in which a byte lies.
fn part_of(file: &str, byte: usize) -> String {
    let line = file.as_bytes()[..byte]
        .iter()
        .filter(|it| **it == b'\n')
        .count();
    match line {
        0 => "the header".into(),
        last if last + 1 == file.lines().count() => "the end".into(),
        entry => format!("entry {} ", entry - 1),
    }
}

/// The file with its entries as a function arranges them, each line as it should end.
fn arranged(file: &str, arrange: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<&str> = file.lines().collect();
    let (header, end) = (lines.remove(0), lines.pop().unwrap());
    let entry = |line: &str| line.strip_suffix(',').unwrap_or(line).to_owned();
    let mut entries: Vec<String> = lines.into_iter().map(entry).collect();
    arrange(&mut entries);
    format!("{header}\n{}\n{end}\n", entries.join(",\n"))
}

#[test]
fn a_changed_bit_of_any_byte_is_found_where_it_is() {
    for case in all_kinds() {
        let file = case.write();
        let copied = case.withheld().is_some();
        for byte in 0..file.len() {
            let mut bytes = file.clone().into_bytes();
            bytes[byte] ^= 1 << (byte % 8);
            let refusal = refused(&bytes);
            let part = part_of(&file, byte);
            let last = format!("entry {} ", case.journal().len() - 1);
            let named = refusal.code != "NM3004"
                || refusal.message.starts_with(&part)
                // Two hashes differ at the end, and nothing tells which of them was changed.
                || part == "the end" && refusal.message.starts_with(&last)
                // Without the end of its line the last entry is one with the end.
                || file.as_bytes()[byte] == b'\n' && refusal.message.starts_with("the end")
                // A copy has the salts of all entries in its header, and only the hash of the whole holds
                // what stands in place of a value.
                || copied;
            assert!(named, "byte {byte} of {part}: {refusal:?}");
        }
    }
}

#[test]
fn a_file_cut_short_anywhere_is_found() {
    for case in all_kinds() {
        let file = case.write();
        (0..file.len()).for_each(|length| {
            refused(&file.as_bytes()[..length]);
        });
        refused(format!("{file}\n").as_bytes());
        refused(format!("\u{feff}{file}").as_bytes());
    }
}

#[test]
fn entries_taken_out_put_in_or_moved_are_found() {
    for case in all_kinds() {
        let file = case.write();
        let count = case.journal().len();
        assert_eq!(arranged(&file, |_| {}), file);
        for one in 0..count {
            refused(
                arranged(&file, |entries| {
                    entries.remove(one);
                })
                .as_bytes(),
            );
            for other in 0..count {
                refused(
                    arranged(&file, |entries| entries.insert(other, entries[one].clone()))
                        .as_bytes(),
                );
                if one != other {
                    refused(arranged(&file, |entries| entries.swap(one, other)).as_bytes());
                }
            }
        }
    }
}

#[test]
fn entries_of_another_case_are_found() {
    let [case, _] = all_kinds();
    let mut other = opened_for(FINDING);
    record(
        &mut other,
        "somebody",
        Event::Note {
            step: None,
            text: "put in".into(),
        },
    )
    .unwrap();
    let foreign: Vec<String> = other.write().lines().map(str::to_owned).collect();
    for place in 0..=case.journal().len() {
        let changed = arranged(&case.write(), |entries| {
            entries.insert(place, foreign[2].clone());
        });
        refused(changed.as_bytes());
    }
}

#[test]
fn another_way_to_write_the_same_is_found() {
    let [case, _] = all_kinds();
    let file = case.write();
    refused(file.replacen("\"by\"", " \"by\"", 1).as_bytes());
    refused(file.replacen("analyst", "\\u0061nalyst", 1).as_bytes());
    refused(file.replace('\n', "\r\n").as_bytes());
    refused(file.replacen("\"by\"", "\"by\":\"\",\"by\"", 1).as_bytes());
    let parsed: serde_json::Value = serde_json::from_str(&file).expect("a case is one JSON object");
    assert_eq!(
        parsed["journal"].as_array().map(Vec::len),
        Some(case.journal().len())
    );
    refused(parsed.to_string().as_bytes());
}

#[test]
fn foreign_and_newer_files_are_told_apart() {
    let code = |text: &str| Case::read(text.as_bytes()).unwrap_err().code;
    assert_eq!(code(""), "NM3002");
    assert_eq!(code("{}"), "NM3002");
    assert_eq!(code("{\"format\":\"nextmove-case/0\"}"), "NM3002");
    assert_eq!(code("{\"format\":\"nextmove-case/1"), "NM3002");
    assert_eq!(code("{\"format\":\"nextmove-case/1\"}"), "NM3004");
    assert_eq!(
        code("{\"format\":\"nextmove-case/2\",\"anything\":7}"),
        "NM3003"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_other_bytes_are_refused(
        alert in any::<Index>(), picks in prop::collection::vec(any::<Index>(), 1..40),
        from in any::<Index>(), length in 0..40_usize, put in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let file = walked(&alert, &picks).write().into_bytes();
        let from = from.index(file.len());
        let to = (from + length).min(file.len());
        let mut changed = file.clone();
        changed.splice(from..to, put);
        prop_assert_eq!(Case::read(&changed).is_ok(), changed == file);
    }
}
