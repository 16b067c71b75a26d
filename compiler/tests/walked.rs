//! What playbooks can say beyond steps that follow each other, walked as whoever works on an alert does.

use std::path::{Path, PathBuf};

use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire::{
    self, ActStep, AskStep, CaseReply, CaseRequest, CaseStep, EndStep, NextReply, NextRequest,
    OpenRequest, ShownStep,
};
use nextmove_compiler::{Files, compile_files};

const ALERT: &[u8] = include_bytes!("../../tests/faults/base/aws/storage/alerts/stranger.json");

/// The base, with a step more that only looks, a reading of its failure and a case that follows.
fn bundle() -> Bundle {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/faults/base");
    let base = Files::load(&dir).unwrap();
    let files = base.paths().map(|path| {
        let text = base.text(path).unwrap();
        (path.to_path_buf(), changed(path, text))
    });
    let names = [
        "playbook.yaml",
        "en.ftl",
        "ko.ftl",
        "cases.yaml",
        "alerts/facts.json",
    ];
    let by_hand = names.map(|name| {
        let path = PathBuf::from("aws/by-hand").join(name);
        (path, by_hand(name).to_owned())
    });
    let files: Files = files.chain(by_hand).collect();
    let data = compile_files(&files).unwrap_or_else(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    });
    Bundle::load(&data.encode()).unwrap()
}

fn changed(path: &Path, text: &str) -> String {
    let name = path.to_str().unwrap().replace('\\', "/");
    match name.as_str() {
        "aws/storage/playbook.yaml" => text
            .replace("    anonymous: close_bucket\n", "    anonymous: look\n")
            .replace(
                "  close_bucket:\n",
                "  look:\n    act: investigate\n    run: watch look --bucket {bucket}\n    then: close_bucket\n  close_bucket:\n",
            )
            .replace(
                "    undo: aws s3api put-public-access-block --bucket {bucket} --cli-input-json file://{bucket}-block.json\n",
                "    undo:\n      - {command: \"aws s3api delete-public-access-block --bucket {bucket}\", if_empty: \"{bucket}-block.json\"}\n      - {command: \"aws s3api put-public-access-block --bucket {bucket}\", when: {freeze: done}}\n",
            )
            .replace(
                "    end: true_positive\n",
                "    end: true_positive\n    follow: {playbook: by-hand, give: {bucket: bucket}}\n",
            )
            .replace("citations:\n", "highlights: [caller, bucket]\ncitations:\n"),
        "aws/storage/en.ftl" | "aws/storage/ko.ftl" => {
            format!("{text}\nlook = Look\n    .do = Look\n    .why = So\n\nwhat-happened = {{ $bucket }} was read.\n")
        }
        _ => text.to_owned(),
    }
}

fn by_hand(name: &str) -> &'static str {
    match name {
        "playbook.yaml" => {
            "version: 2026-11-22\nstarts: by_hand\nstart: see\nsteps:\n  see:\n    act: investigate\n    run: watch see --bucket {bucket}\n    then: seen\n  seen: {end: not_provable}\n"
        }
        "cases.yaml" => {
            "cases:\n  - name: somebody asks\n    alert: facts.json\n    end: seen\n    verdict: not_provable\n"
        }
        "alerts/facts.json" => r#"{"bucket": "payroll"}"#,
        _ => {
            "see = See { $bucket }\n    .do = See\n    .why = So\n\nseen = Seen\n    .text = It was seen.\n"
        }
    }
}

fn next(bundle: &Bundle, answers: &str) -> Result<NextReply, Refusal> {
    let request = NextRequest::from_json(&format!("{{\"answers\": {{{answers}}}}}"))?;
    wire::next(bundle, ALERT, &request)
}

fn ask(reply: &NextReply) -> &AskStep {
    match &reply.step {
        ShownStep::Ask(ask) => ask,
        other => panic!("no question: {other:?}"),
    }
}

fn act(reply: &NextReply) -> &ActStep {
    match &reply.step {
        ShownStep::Act(act) => act,
        other => panic!("no action: {other:?}"),
    }
}

fn end(reply: &NextReply) -> &EndStep {
    match &reply.step {
        ShownStep::End(end) => end,
        other => panic!("no end: {other:?}"),
    }
}

fn values(act: &ActStep) -> Vec<&str> {
    act.replies.iter().map(|reply| &*reply.value).collect()
}

const DONE: &str = r#""close_bucket": {"value": "done", "approved_by": "lee"}"#;

#[test]
fn a_typed_question_says_its_form_and_can_be_declined() {
    let bundle = bundle();
    let reply = next(&bundle, "").unwrap();
    let asked = ask(&reply);
    let typed = asked.typed.as_ref().expect("a form");
    assert_eq!(
        (&*asked.asks, &*typed.form),
        ("folder", "[\\-0-9A-Z_a-z]{1,4096}")
    );
    assert!(typed.example.is_some() && typed.declines.len() == 2);
    let reply = next(&bundle, r#""folder": {"declined": "none"}"#).unwrap();
    let freeze = act(&reply);
    assert!(freeze.commands.is_empty());
    assert_eq!(freeze.left_out[0].declined[0].fact, "folder");
    let refusal = next(&bundle, r#""folder": "a b""#).unwrap_err();
    assert_eq!(refusal.code, "NM2004");
    assert!(refusal.message.contains(&typed.form), "{}", refusal.message);
}

#[test]
fn an_action_is_left_out_before_its_values_are_asked() {
    let bundle = bundle();
    let before = next(&bundle, "").unwrap();
    let replies: Vec<&str> = ask(&before).replies.iter().map(|it| &*it.value).collect();
    assert_eq!(replies, ["skipped", "not_applicable"]);
    let reply = next(
        &bundle,
        r#""freeze": {"value": "skipped", "reason": "no console"}"#,
    )
    .unwrap();
    assert_eq!(act(&reply).id, "look");
}

#[test]
fn what_has_to_be_approved_is_done_only_with_a_name() {
    let bundle = bundle();
    let so_far = r#""freeze": "not_applicable", "look": "done""#;
    let waiting = next(&bundle, so_far).unwrap();
    assert_eq!(
        values(act(&waiting)),
        ["failed", "skipped", "not_applicable"]
    );
    let approval = waiting.approval.as_ref().expect("somebody is awaited");
    assert_eq!(
        (&*approval.role, approval.approvers.len()),
        ("bucket_owner", 0)
    );
    let refusal = next(&bundle, &format!(r#"{so_far}, "close_bucket": "done""#)).unwrap_err();
    assert_eq!(refusal.code, "NM3008");
    let approved = next(
        &bundle,
        &format!(r#"{so_far}, "close_bucket": {{"approved_by": "lee"}}"#),
    );
    assert_eq!(values(act(&approved.unwrap()))[0], "done");
    assert_eq!(
        end(&next(&bundle, &format!("{so_far}, {DONE}")).unwrap()).id,
        "closed"
    );
}

#[test]
fn what_can_wait_is_asked_for_again_before_the_end() {
    let bundle = bundle();
    let so_far = r#""freeze": "not_applicable", "look": "later""#;
    let contain = next(&bundle, so_far).unwrap();
    assert_eq!(act(&contain).id, "close_bucket");
    assert_eq!(contain.debts[0].step, "look");
    let due = next(&bundle, &format!("{so_far}, {DONE}")).unwrap();
    assert_eq!(act(&due).id, "look");
    assert!(!values(act(&due)).contains(&"later"));
    assert_eq!((due.remaining.least, due.remaining.most), (1, 1));
    // A rule wants the evidence before the containment, so that cannot wait.
    let refusal = next(&bundle, r#""freeze": "later""#).unwrap_err();
    assert_eq!(refusal.code, "NM2004");
}

#[test]
fn an_end_lists_what_was_not_done_and_what_follows() {
    let bundle = bundle();
    let so_far = r#""freeze": {"value": "skipped", "reason": "none"}, "look": "done""#;
    let handed = next(&bundle, &format!(r#"{so_far}, "close_bucket": "failed""#)).unwrap();
    let not_done = end(&handed).not_done.iter();
    let not_done: Vec<_> = not_done
        .map(|it| (&*it.step, it.reply.as_deref()))
        .collect();
    assert_eq!(
        not_done,
        [
            ("freeze", Some("skipped")),
            ("close_bucket", Some("failed"))
        ]
    );
    let closed = next(&bundle, &format!("{so_far}, {DONE}")).unwrap();
    assert_eq!(closed.follow[0].playbook, "by-hand");
    let told = closed.what_happened.expect("highlights");
    assert_eq!(told.text, "payroll-archive was read.");
    assert_eq!(told.facts.len(), 2);
}

#[test]
fn a_command_waits_for_a_reply_or_a_saved_file() {
    let bundle = bundle();
    let undo = |freeze: &str| {
        let reply = next(
            &bundle,
            &format!(r#""freeze": {freeze}, "folder": "x", "look": "done""#),
        );
        let commands = act(&reply.unwrap()).commands.clone().into_iter();
        let undo = commands.filter(|it| it.purpose == nextmove::command::Purpose::Undo);
        undo.map(|it| it.when.map(|when| (when.saved, when.empty)))
            .collect::<Vec<_>>()
    };
    let saved = Some(("payroll-archive-block.json".to_owned(), true));
    assert_eq!(undo(r#""done""#), [saved.clone(), None]);
    assert_eq!(undo(r#""not_applicable""#), [saved]);
}

#[test]
fn a_playbook_begins_by_hand_and_a_case_follows_another() {
    let bundle = bundle();
    let begin = |facts: &str| {
        let request = format!(r#"{{"playbook": "by-hand", "facts": {facts}}}"#);
        wire::next(&bundle, b"", &NextRequest::from_json(&request).unwrap())
    };
    assert_eq!(
        act(&begin(r#"{"bucket": "payroll"}"#).unwrap()).title,
        "See payroll"
    );
    assert_eq!(
        begin(r#"{"bucket": "pay roll"}"#).unwrap_err().code,
        "NM2004"
    );
    assert_eq!(begin(r#"{"no_such": "x"}"#).unwrap_err().code, "NM2007");
    let listed = wire::alert_types(&bundle);
    assert!(
        listed
            .iter()
            .any(|it| it.source == "by_hand" && it.alert_type == "by-hand")
    );

    let key = "0".repeat(64);
    let open = format!(r#"{{"at": "2026-11-22T02:30:00Z", "by": "kim", "key": "{key}"}}"#);
    let opened = wire::case_open(&bundle, ALERT, &OpenRequest::from_json(&open).unwrap()).unwrap();
    let mut case = opened.case.unwrap();
    let entries = [
        r#"{"answer": {"key": "freeze", "value": "not_applicable"}}"#,
        r#"{"answer": {"key": "look", "value": "done"}}"#,
        r#"{"approve": {"step": "close_bucket", "role": "bucket_owner"}}"#,
        r#"{"answer": {"key": "close_bucket", "value": "done"}}"#,
    ];
    for entry in entries {
        let inner = entry.trim_start_matches('{');
        let request = format!(
            r#"{{"record": {{"entry": {{"at": "2026-11-22T02:31:00Z", "by": "lee", {inner}}}}}"#
        );
        case = step(&bundle, &case, &request).case.unwrap();
    }
    let follow = format!(
        r#"{{"follow": {{"at": "2026-11-22T02:32:00Z", "by": "kim", "key": "{key}", "step": "closed"}}}}"#
    );
    let followed = step(&bundle, &case, &follow);
    assert_eq!(act(&followed.next).title, "See payroll-archive");
    let child = nextmove::case::Case::read(followed.case.unwrap().as_bytes()).unwrap();
    let parent = nextmove::case::Case::read(case.as_bytes()).unwrap();
    let link = child.alert().parent.as_ref().expect("a parent");
    assert_eq!((link.head, &*link.step), (parent.head(), "closed"));
    assert_eq!(child.alert().facts["bucket"].from, "bucket");
}

fn step(bundle: &Bundle, case: &str, request: &str) -> CaseStep {
    let request = CaseRequest::from_json(request).unwrap();
    match wire::case_file(bundle, case.as_bytes(), &request).unwrap() {
        CaseReply::Step(step) => *step,
        other => panic!("no step: {other:?}"),
    }
}
