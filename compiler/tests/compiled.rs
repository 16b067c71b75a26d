//! What becomes of authored files that have no fault.

use std::path::Path;

use nextmove::alert::map::{Map, NodeIndex, Slot, TOP, TrieNode};
use nextmove::bundle::BundleData;
use nextmove::command::{Input, Piece, Purpose, Template};
use nextmove::form::Form;
use nextmove::kind::Kind;
use nextmove::playbook::{Action, PlaybookData, StepKind};
use nextmove::words::{Text, TextPiece};
use nextmove_compiler::{Files, compile_files};

fn files() -> Files {
    Files::load(&nextmove_faults::base_folder()).unwrap()
}

fn data() -> BundleData {
    compile_files(&files()).unwrap()
}

/// The files with something in one of them replaced.
fn with(path: &str, from: &str, to: &str) -> Files {
    let files = files();
    let change = |known: &Path| {
        let text = files.text(known).unwrap();
        match known == Path::new(path) {
            true => text.replace(from, to),
            false => text.to_owned(),
        }
    };
    files.paths().map(|known| (known, change(known))).collect()
}

fn node(map: &Map, index: NodeIndex) -> &TrieNode {
    &map.nodes[usize::from(index)]
}

fn member(map: &Map, from: NodeIndex, key: &str) -> NodeIndex {
    let members = &node(map, from).members;
    members.iter().find(|member| member.key == key).unwrap().to
}

fn slots(map: &Map, source: usize, fact: &str) -> Vec<Slot> {
    let mut facts = map.sources[source].facts.iter();
    let located = facts.find(|located| located.name == fact).unwrap();
    let kept = located.slots.iter();
    kept.map(|slot| map.slots[usize::from(*slot)]).collect()
}

fn action<'p>(playbook: &'p PlaybookData, id: &str) -> &'p Action {
    let step = playbook.steps.iter().find(|step| step.id == id).unwrap();
    match &step.kind {
        StepKind::Act(action) => action,
        other => panic!("{id} is no action but {other:?}"),
    }
}

#[test]
fn facts_are_kept_where_their_paths_end() {
    let map = data().map;
    // The last slot of each is that of its key in flat documents.
    assert_eq!(slots(&map, 0, "actions"), [Slot::Every, Slot::First]);
    assert_eq!(slots(&map, 0, "remote_ip"), [Slot::First, Slot::First]);
    let bucket = [Slot::First, Slot::Element(0), Slot::First, Slot::First];
    assert_eq!(slots(&map, 0, "bucket"), bucket);
    let told: Vec<bool> = map.sources[0].facts.iter().map(|fact| fact.told).collect();
    assert_eq!(told, [true, true, true, true, true, true, false, false]);
}

#[test]
fn envelopes_aliases_and_flat_keys_are_places_of_the_one_trie() {
    let map = data().map;
    assert_eq!(member(&map, TOP, "finding"), member(&map, TOP, "detail"));
    assert_eq!(node(&map, member(&map, TOP, "payload")).content_of, Some(0));
    let message = node(&map, member(&map, TOP, "Message")).embedded.unwrap();
    assert_eq!(node(&map, message).content_of, Some(1));
    let flat = member(&map, TOP, "detail_calls_0_remote_ip");
    assert_eq!(node(&map, flat).slots.len(), 1);
}

#[test]
fn steps_come_before_those_they_lead_to() {
    let playbook = &data().playbooks[0];
    let ids: Vec<&str> = playbook.steps.iter().map(|step| step.id.as_str()).collect();
    let expected = [
        "freeze",
        "who",
        "close_bucket",
        "closed",
        "expected",
        "hand_over",
    ];
    assert_eq!(ids, expected);
    let StepKind::Decide { arms, .. } = &playbook.steps[1].kind else {
        panic!("who decides");
    };
    assert_eq!(arms, &[2, 4, 5]);
}

#[test]
fn facts_come_before_those_derived_from_them() {
    let playbook = &data().playbooks[0];
    let at = |name: &str| playbook.facts.iter().position(|fact| fact.name == name);
    assert!(at("principal_type") < at("caller") && at("remote_ip") < at("caller"));
    assert_eq!(at("size"), None, "nothing names it");
    let reply = action(playbook, "freeze").reply;
    assert_eq!(playbook.facts[usize::from(reply)].kind, Kind::Reply);
}

#[test]
fn commands_are_argument_lists() {
    let playbook = &data().playbooks[0];
    let bucket = playbook.facts.iter().position(|fact| fact.name == "bucket");
    let fact = Piece::Fact(u16::try_from(bucket.unwrap()).unwrap());
    let command = &action(playbook, "close_bucket").commands[0];
    assert_eq!(
        (command.purpose, command.tool.as_str()),
        (Purpose::Before, "aws")
    );
    let Input::Program(arguments) = &command.input else {
        panic!("{command:?} is no program");
    };
    assert_eq!(arguments[3], Template(vec![fact.clone()]));
    let saved = Template(vec![fact, Piece::Literal("-block.json".into())]);
    assert_eq!(command.save, Some(saved));
}

#[test]
fn terms_are_written_out_and_names_spelled_as_in_playbooks() {
    let words = data().words;
    let order: Vec<(&str, &str)> = words
        .iter()
        .map(|words| (words.lang.as_str(), words.playbook.as_str()))
        .collect();
    assert_eq!(
        order,
        [("en", ""), ("en", "storage"), ("ko", ""), ("ko", "storage")]
    );
    let text = |key: &str| words[1].messages[key].clone();
    let literal = |text: &str| TextPiece::Literal(text.into());
    assert_eq!(
        text("closed.text"),
        Text(vec![literal("The bucket was open.")])
    );
    let title = vec![literal("Close "), TextPiece::Fact("bucket".into())];
    assert_eq!(text("close_bucket"), Text(title));
    assert!(words[1].messages.contains_key("caller.cannot_tell"));
}

#[test]
fn the_hash_tells_playbooks_apart_and_not_their_texts() {
    let hash = |files: &Files| compile_files(files).unwrap().playbooks[0].hash.clone();
    let plain = hash(&files());
    assert_eq!(plain.len(), 64);
    assert_eq!(
        hash(&with("aws/storage/en.ftl", "A stranger", "Somebody")),
        plain
    );
    let approved = with(
        "aws/storage/playbook.yaml",
        "approve: bucket_owner",
        "approve: owner",
    );
    assert_ne!(hash(&approved), plain);
}

#[test]
fn files_that_are_not_authored_are_left_alone() {
    let files = files();
    let others = [("Cargo.toml", "not yaml"), ("src/lib.rs", "{{{")];
    let texts = files
        .paths()
        .map(|path| (path.to_owned(), files.text(path).unwrap()));
    let others = others.map(|(path, text)| (path.into(), text));
    let more: Files = texts.chain(others).collect();
    assert_eq!(compile_files(&more).unwrap(), data());
}

#[test]
fn types_of_the_vocabulary_are_kinds() {
    let kind = |from: &str, to: &str| {
        let data = compile_files(&with("facts.yaml", from, to)).unwrap();
        let mut kinds = data.vocabulary.into_iter().map(|fact| fact.kind);
        kinds.find(|kind| matches!(kind, Kind::Form(_) | Kind::ListOf(_)))
    };
    assert_eq!(kind("type: list", "list: ip"), Some(Kind::ListOf(Form::Ip)));
    for form in [Form::Cidr, Form::Arn, Form::AzureResourceId, Form::Guid] {
        let typed = format!("type: {}", form.name());
        assert_eq!(kind("type: number", &typed), Some(Kind::Form(form)));
    }
    for form in [Form::Email, Form::Domain, Form::Hash] {
        let listed = format!("list: {}", form.name());
        assert_eq!(kind("type: list", &listed), Some(Kind::ListOf(form)));
    }
}

/// The playbook with a rule that it breaks, and waives for a reason.
fn waiving(reason: &str) -> PlaybookData {
    let files = with(
        "aws/storage/playbook.yaml",
        "start: freeze",
        &format!("waives: {{evidence_first: {reason}}}\nstart: freeze"),
    );
    let text = |path: &Path| {
        let text = files.text(path).unwrap();
        text.replace("needs: {phase: preserve}", "needs: {phase: notify}")
    };
    let files: Files = files.paths().map(|path| (path, text(path))).collect();
    compile_files(&files).unwrap().playbooks.remove(0)
}

#[test]
fn a_waiver_names_the_steps_that_break_the_rule() {
    let playbook = waiving("It is read only");
    let [waiver] = playbook.waivers.as_slice() else {
        panic!("{:?}", playbook.waivers);
    };
    assert_eq!(
        (&*waiver.rule, &*waiver.reason),
        ("evidence_first", "It is read only")
    );
    let steps = waiver.steps.iter();
    let steps: Vec<&str> = steps
        .map(|step| playbook.steps[*step as usize].id.as_str())
        .collect();
    assert_eq!(steps, ["close_bucket"]);
}

#[test]
fn a_reason_in_other_words_makes_no_other_version() {
    let (one, other) = (waiving("It is read only"), waiving("Nothing is written"));
    assert_ne!(one.waivers, other.waivers);
    assert_eq!(one.hash, other.hash);
}

#[test]
fn a_rule_may_speak_of_what_actions_stop() {
    let rule = "stopping_is_approved: {reason: It is theirs, source: The guide, \
        itself: {on: {disruption: [partial, outage]}, needs: {has: approve}}}\nevidence_first:";
    let ruled = with("rules.yaml", "evidence_first:", rule);
    assert!(compile_files(&ruled).is_ok());
    let unapproved = |path: &Path| {
        let text = ruled.text(path).unwrap();
        text.replace("    approve: bucket_owner\n", "")
    };
    let files: Files = ruled.paths().map(|path| (path, unapproved(path))).collect();
    let findings = compile_files(&files).unwrap_err();
    let codes: Vec<&str> = findings.iter().map(|it| it.code.id).collect();
    assert_eq!(codes, ["NM0055"]);
    assert!(findings[0].message.contains("stopping_is_approved"));
}
