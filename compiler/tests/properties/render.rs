//! Generated playbooks as authored files.

use std::fmt::Write;

use nextmove::label::Label;
use nextmove::report::Phrase;
use nextmove_compiler::Files;

use crate::model::{BRANCH, Kind, Playbook, SHARED, Source, Step, WayBack, branch_step, choice};

pub(crate) const PLAYBOOK: &str = "cloud/generated/playbook.yaml";
pub(crate) const TEXTS: &str = "cloud/generated/en.ftl";
pub(crate) const SHARED_PLAYBOOK: &str = "common/looking/playbook.yaml";
const CODES: &str = include_str!("../../../tests/faults/base/texts/codes.en.ftl");
const SKELETON: &str = include_str!("../../../tests/faults/base/texts/skeleton.en.ftl");
const SHARED_TEXTS: &str = "common/looking/en.ftl";
pub(crate) const CASES: &str = "cloud/generated/cases.yaml";

const FACTS: &str = "
bucket: {type: text, chars: a-z, length: [1, 63]}
caller: {type: text}
kind: {type: text}
";

const SOURCE: &str = "
id: watch
alert_type: kind
facts: {kind: type, bucket: bucket, caller: caller}
recognise: {kind: generated}
";

const ALERT: &str = r#"{"type": "generated", "bucket": "archive"}"#;

/// The files of a playbook, with cases that leave nothing untried.
pub(crate) fn render(playbook: &Playbook) -> Files {
    let files = [
        ("facts.yaml", FACTS.to_owned()),
        ("rules.yaml", "{}".to_owned()),
        ("sources/watch.yaml", SOURCE.to_owned()),
        ("common/en.ftl", shared_texts()),
        (PLAYBOOK, authored(playbook)),
        (TEXTS, texts(playbook)),
        (CASES, cases(playbook)),
        ("cloud/generated/alerts/alert.json", ALERT.to_owned()),
    ];
    let uses = |step: &Step| matches!(step.kind, Kind::Use { .. });
    let shared = [
        (SHARED_PLAYBOOK, shared_playbook()),
        (SHARED_TEXTS, look("look")),
    ];
    let shared = shared
        .into_iter()
        .filter(|_| playbook.steps.iter().any(uses));
    files.into_iter().chain(shared).collect()
}

fn shared_playbook() -> String {
    format!("start: look\nreturns: [done]\nsteps:\n  look:\n    act: {SHARED}\n    then: done\n")
}

/// The texts of a step that asks for something to be looked at.
fn look(id: &str) -> String {
    format!(
        "{} = Look at {{ $bucket }}\n    .do = Look.\n    .why = So.\n",
        id.replace('_', "-")
    )
}

fn shared_texts() -> String {
    let single = "reply-done reply-failed reply-skipped reply-not-applicable reply-later \
    declined-none declined-cannot-get declined-means source-watch source-by-hand reversibility-read-only \
    reversibility-reversible reversibility-outside-our-reach reversibility-irreversible \
    verdict-true-positive \
        verdict-benign-true-positive verdict-false-positive verdict-not-provable \
        verdict-handed-over phase-preserve phase-investigate phase-notify phase-contain \
        phase-eradicate phase-recover phase-close disruption-none disruption-partial disruption-outage cannot-tell none-of-these flag-true flag-false";
    let facts = ["bucket", "caller", "kind"]
        .map(|fact| format!("{fact} = Which?\n    .help = Look.\n    .absent = this\n"));
    let single = single
        .split_whitespace()
        .map(|text| format!("{text} = Text\n"));
    let phrases = Phrase::ALL.iter().map(|it| it.key());
    let phrases = phrases.chain(Label::ALL.iter().map(|it| it.key()));
    let phrases = phrases.map(|key| format!("{} = Text\n", key.replace('_', "-")));

    facts
        .into_iter()
        .chain(single)
        .chain(phrases)
        .chain([CODES.into(), SKELETON.into()])
        .collect()
}

fn authored(playbook: &Playbook) -> String {
    let mut yaml = String::from("version: 1\nhandles: {kind: generated}\n");
    let deciding: Vec<&Step> = playbook
        .steps
        .iter()
        .filter(|step| matches!(step.kind, Kind::Decide { .. } | Kind::Each { .. }))
        .collect();
    if !deciding.is_empty() {
        yaml.push_str("facts:\n");
    }
    for step in deciding {
        yaml.push_str(&fact(playbook, step));
    }
    yaml.push_str("start: step_0\nsteps:\n");
    for step in &playbook.steps {
        yaml.push_str(&authored_step(playbook, step));
    }
    yaml
}

fn fact(playbook: &Playbook, step: &Step) -> String {
    if let Kind::Each { branches, .. } = &step.kind {
        let options: Vec<String> = (0..branches.len())
            .map(|it| format!("option_{it}"))
            .collect();
        return format!(
            "  {}:\n    several_of: [{}]\n",
            choice(step),
            options.join(", ")
        );
    }
    let Kind::Decide { arms, derived_from } = &step.kind else {
        return String::new();
    };
    let options: Vec<&str> = arms
        .iter()
        .map(|(option, _)| option.as_str())
        .filter(|option| *option != "cannot_tell")
        .collect();
    let name = choice(step);
    let mut yaml = format!("  {name}:\n    one_of: [{}]\n", options.join(", "));
    let read = match derived_from {
        None => return yaml,
        Some(Source::Alert) => "caller: somebody".into(),
        Some(Source::Start) => format!("{}: option_0", choice(&playbook.steps[0])),
    };
    writeln!(yaml, "    derive: {{option_0: {{{read}}}}}").unwrap();
    if arms.len() == 3 {
        yaml.push_str("    confirm: true\n");
    }
    yaml
}

fn authored_step(playbook: &Playbook, step: &Step) -> String {
    let id = |target: &usize| &playbook.steps[*target].id;
    let mut yaml = format!("  {}:\n", step.id);
    match &step.kind {
        Kind::Decide { arms, .. } => {
            writeln!(yaml, "    decide: {}", choice(step)).unwrap();
            for (option, target) in arms {
                writeln!(yaml, "    {option}: {}", id(target)).unwrap();
            }
        }
        Kind::Act {
            phase,
            disruption,
            way_back,
            then,
            on_failure,
        } => {
            writeln!(yaml, "    act: {phase}\n    run: tool do --to {{bucket}}").unwrap();
            if !disruption.is_empty() {
                writeln!(yaml, "    disruption: {disruption}").unwrap();
            }
            yaml.push_str(match way_back {
                WayBack::Undo => "    before: tool show {bucket}\n    undo: tool undo {bucket}\n",
                WayBack::None => "    irreversible: true\n",
                WayBack::NotNeeded => "",
            });
            writeln!(yaml, "    then: {}", id(then)).unwrap();
            if let Some(target) = on_failure {
                writeln!(yaml, "    on_failure: {}", id(target)).unwrap();
            }
        }
        Kind::Use { then } => {
            writeln!(yaml, "    use: common/looking\n    done: {}", id(then)).unwrap();
        }
        Kind::Each { branches, then } => {
            writeln!(yaml, "    each: {}", choice(step)).unwrap();
            for (option, has_step) in branches.iter().enumerate() {
                let begin = if *has_step {
                    branch_step(step, option)
                } else {
                    "next".into()
                };
                writeln!(yaml, "    option_{option}: {begin}").unwrap();
            }
            writeln!(yaml, "    then: {}", id(then)).unwrap();
            for (option, _) in branches
                .iter()
                .enumerate()
                .filter(|(_, has_step)| **has_step)
            {
                let id = branch_step(step, option);
                writeln!(yaml, "  {id}:\n    act: {BRANCH}\n    then: next").unwrap();
            }
        }
        Kind::End(verdict) => writeln!(yaml, "    end: {verdict}").unwrap(),
    }
    yaml
}

fn texts(playbook: &Playbook) -> String {
    playbook.steps.iter().map(text).collect()
}

fn text(step: &Step) -> String {
    let spell = |name: &str| name.replace('_', "-");
    let id = spell(&step.id);
    match &step.kind {
        Kind::Decide { arms, .. } => {
            let mut ftl = format!("{} = Which?\n    .help = Look.\n", spell(&choice(step)));
            for (option, _) in arms {
                writeln!(ftl, "    .{} = This", spell(option)).unwrap();
            }
            ftl
        }
        Kind::Act {
            disruption,
            way_back,
            ..
        } => {
            let stops = match *disruption {
                "" | "none" => "",
                _ => "    .disruption = It stops.\n",
            };
            let undo = match way_back {
                WayBack::NotNeeded => "",
                _ => "    .undo = Put it back.\n",
            };
            format!("{id} = Do it to {{ $bucket }}\n    .do = Do.\n    .why = So.\n{stops}{undo}")
        }
        Kind::Use { .. } => String::new(),
        Kind::Each { branches, .. } => {
            let mut ftl = format!("{} = Which?\n    .help = Look.\n", spell(&choice(step)));
            for option in 0..branches.len() {
                writeln!(ftl, "    .option-{option} = This").unwrap();
            }
            ftl.push_str("    .cannot-tell = No idea\n");
            let steps = branches
                .iter()
                .enumerate()
                .filter(|(_, has_step)| **has_step);
            ftl + &steps
                .map(|(option, _)| look(&branch_step(step, option)))
                .collect::<String>()
        }
        Kind::End(_) => format!("{id} = Over\n    .text = It is over.\n"),
    }
}

/// A case for each option of each decision, and for each end.
fn cases(playbook: &Playbook) -> String {
    let mut cases = String::from("cases:\n");
    for (at, step) in playbook.steps.iter().enumerate() {
        match &step.kind {
            Kind::Decide { arms, .. } => {
                for (option, target) in arms {
                    let name = format!("{} {option}", step.id);
                    cases.push_str(&case(playbook, &name, at, Some((option, *target)), true));
                }
            }
            Kind::Each { .. } => {
                for (name, all) in [("all", true), ("none", false)] {
                    let name = format!("{} {name}", step.id);
                    cases.push_str(&case(playbook, &name, at, None, all));
                }
            }
            Kind::End(_) => cases.push_str(&case(playbook, &step.id, at, None, true)),
            Kind::Act { .. } | Kind::Use { .. } => {}
        }
    }
    cases
}

/// A case that comes to a step, goes on with an option where one is given, and then anywhere. Of
/// several options it chooses all or none.
fn case(
    playbook: &Playbook,
    name: &str,
    at: usize,
    option: Option<(&str, usize)>,
    all: bool,
) -> String {
    let route = route_through(playbook, at, option.map(|(_, target)| target));
    let passed = route
        .iter()
        .flat_map(|step| playbook.steps[*step].passed(|_| all));
    let ids: Vec<String> = passed.map(|(id, _)| id).collect();
    let answers = route.windows(2).map(|pair| match option {
        Some((option, _)) if pair[0] == at => {
            format!("{}: {option}", choice(&playbook.steps[at]))
        }
        _ => answer(&playbook.steps[pair[0]], pair[1], all),
    });
    let answers: Vec<String> = answers.collect();
    let Kind::End(verdict) = playbook.steps[route[route.len() - 1]].kind else {
        unreachable!("a route comes to an end");
    };
    let (end, by) = ids.split_last().expect("a route comes to an end");
    let (answers, by) = (answers.join(", "), by.join(", "));
    format!(
        "  - name: {name}\n    alert: alert.json\n    answers: {{{answers}}}\n    by: [{by}]\n    end: {end}\n    verdict: {verdict}\n"
    )
}

/// A route to a step and on to an end, the first step after it being given or any.
fn route_through(playbook: &Playbook, at: usize, next: Option<usize>) -> Vec<usize> {
    let mut route = route_to(playbook, at);
    let mut onward = next.or_else(|| playbook.steps[at].targets().first().copied());
    while let Some(step) = onward {
        route.push(step);
        onward = playbook.steps[step].targets().first().copied();
    }
    route
}

/// A route to a step, found from its end: each step is reached from some earlier one.
fn route_to(playbook: &Playbook, end: usize) -> Vec<usize> {
    let mut route = vec![end];
    while let Some(first) = route.last().copied().filter(|first| *first > 0) {
        let mut before = (0..first).rev();
        let leads = |step: &usize| playbook.steps[*step].targets().contains(&first);
        route.push(before.find(leads).unwrap());
    }
    route.reverse();
    route
}

/// The answer at a step that leads to the next.
fn answer(step: &Step, next: usize, all: bool) -> String {
    match &step.kind {
        Kind::Decide { arms, .. } => {
            let arm = arms.iter().find(|(_, target)| *target == next).unwrap();
            format!("{}: {}", choice(step), arm.0)
        }
        Kind::Act { then, .. } => {
            let reply = if *then == next { "done" } else { "failed" };
            format!("{}: {reply}", step.id)
        }
        Kind::Use { .. } => format!("{}.look: done", step.id),
        Kind::Each { branches, .. } => {
            let options: Vec<String> = (0..branches.len())
                .filter(|_| all)
                .map(|option| format!("option_{option}"))
                .collect();
            let steps = branches
                .iter()
                .enumerate()
                .filter(|(_, has_step)| all && **has_step);
            let steps = steps.map(|(option, _)| format!(", {}: done", branch_step(step, option)));
            format!(
                "{}: [{}]{}",
                choice(step),
                options.join(", "),
                steps.collect::<String>()
            )
        }
        Kind::End(_) => unreachable!("an end leads nowhere"),
    }
}

/// The files and one more.
pub(crate) fn with_file(files: &Files, path: &str, text: &str) -> Files {
    let known = files
        .paths()
        .map(|known| (known.to_path_buf(), files.text(known).unwrap().to_owned()));
    known.chain([(path.into(), text.to_owned())]).collect()
}
