//! What has to hold of any output of a command.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use nextmove::bundle::Bundle;
use nextmove::diagnostic::Refusal;
use nextmove::output::MOST_ITEMS;
use nextmove::playbook::StepKind;
use nextmove::wire::{self, NextRequest, TellRequest};
use serde_json::{Value, json};

/// How many bytes of what is kept of an output do not depend on its length.
const FRAME: usize = 4_000;

/// The playbooks of `tests/evidence`, whose commands are read.
static BUNDLE: LazyLock<Bundle> = LazyLock::new(|| {
    let data = nextmove_compiler::compile(&folder()).expect("the playbooks have no fault");
    Bundle::verify(data).expect("what compiles is whole")
});

/// The commands whose output is read, those for items aside: each with its playbook, as an output that says
/// nothing.
static COMMANDS: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let playbooks = BUNDLE.playbooks().iter();
    let commands = playbooks.flat_map(|playbook| {
        playbook.steps().iter().flat_map(|step| {
            let StepKind::Act(action) = &step.kind else {
                return Vec::new();
            };
            let read = action.numbered();
            let read = read.filter(|(_, it)| it.reads.is_some() && it.each.is_none());
            let output = |purpose, n| json!({"step": step.id, "purpose": purpose, "n": n});
            let outputs = read.map(|(n, it)| (playbook.id().to_owned(), output(it.purpose, n)));
            outputs.collect()
        })
    });
    commands.collect()
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/evidence")
}

fn alert(playbook: &str) -> Vec<u8> {
    let file = folder()
        .join("cloud")
        .join(playbook)
        .join("alerts/alert.json");
    fs::read(file).expect("each has an alert")
}

/// A line with the name of a command and what it printed of errors, and then what it printed: refused or told, twice alike; what is kept of it stands for it, is no longer than it, and tells no more of a part.
pub fn output_holds(input: &[u8]) {
    let end = input
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(input.len());
    let (head, stdout) = (&input[..end], input.get(end + 1..).unwrap_or_default());
    let (Ok(head), Ok(stdout)) = (std::str::from_utf8(head), std::str::from_utf8(stdout)) else {
        return;
    };
    let (name, stderr) = head.split_once(' ').unwrap_or((head, ""));
    let (playbook, mut output) = command(name).clone();
    let playbook = playbook.as_str();
    output["stderr"] = json!(stderr);
    output["stdout"] = json!(stdout);
    let told = tell(playbook, &output);
    assert_eq!(told, tell(playbook, &output));
    match told {
        Err(refusal) => assert!(refusal.code == "NM2011", "{}", refusal.message),
        Ok(told) => {
            is_small(&told, stdout.len());
            stands_for_it(playbook, &output, &told["output"]);
            tells_no_more(playbook, &output, stdout, &told);
        }
    }
}

/// The command that is called `PLAYBOOK/STEP/PURPOSE/NUMBER`; for any other name one of them all the same.
fn command(name: &str) -> &'static (String, Value) {
    let is_called = |(playbook, output): &&(String, Value)| {
        let parts = [&output["step"], &output["purpose"], &output["n"]];
        let parts = parts.map(|part| part.to_string().trim_matches('"').to_owned());
        format!("{playbook}/{}", parts.join("/")) == name
    };
    let any = name.bytes().map(usize::from).sum::<usize>() % COMMANDS.len();
    COMMANDS.iter().find(is_called).unwrap_or(&COMMANDS[any])
}

fn tell(playbook: &str, output: &Value) -> Result<Value, Refusal> {
    let request = TellRequest::from_json(&json!({ "output": output }).to_string())?;
    let reply = wire::tell(&BUNDLE, &alert(playbook), &request)?;
    Ok(serde_json::from_str(&wire::to_json(&reply)).expect("a reply is JSON"))
}

/// What is kept costs no more than the output is long, and lists have an end.
fn is_small(told: &Value, length: usize) {
    let kept = told["output"].to_string();
    assert!(kept.len() <= FRAME + 8 * length, "{kept}");
    for fact in told["output"]["told"].as_object().into_iter().flatten() {
        let items = fact.1["value"].as_array().map_or(0, Vec::len);
        assert!(items <= MOST_ITEMS, "{} has {items} items", fact.0);
    }
}

/// The next step is the same with what was kept in the place of the output.
fn stands_for_it(playbook: &str, output: &Value, kept: &Value) {
    let next = |output: &Value| {
        let request = json!({ "outputs": [output] }).to_string();
        let request = NextRequest::from_json(&request).expect("a request");
        let mut reply = wire::next(&BUNDLE, &alert(playbook), &request).expect("it is taken");
        // What it does not tell is said only where it is read.
        reply.notices.clear();
        wire::to_json(&reply)
    };
    assert_eq!(next(output), next(kept));
}

/// Of an output whose end is missing nothing is told that the whole does not tell.
fn tells_no_more(playbook: &str, output: &Value, stdout: &str, whole: &Value) {
    let half = (0..=stdout.len() / 2)
        .rev()
        .find(|at| stdout.is_char_boundary(*at));
    let mut torn = output.clone();
    torn["stdout"] = json!(&stdout[..half.unwrap_or(0)]);
    let Ok(told) = tell(playbook, &torn) else {
        return;
    };
    let is_json = serde_json::from_str::<Value>(torn["stdout"].as_str().unwrap_or("")).is_ok();
    // A part that is whole by itself is another output.
    if is_json || half == Some(0) {
        return;
    }
    for (fact, told) in told["told"].as_object().into_iter().flatten() {
        let same = whole["told"][fact]["value"] == told["value"];
        assert!(
            same || told["from"] == "$error",
            "{fact} is told by a part: {told}"
        );
    }
}
