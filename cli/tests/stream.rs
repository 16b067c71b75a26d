//! `nextmove read` of streams: lines of any number, each a document.

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;

use common::{FINDING, fresh, json, root, run, stderr, stdout};
use serde_json::Value;

/// The synthetic finding in one line, with an ID of its own.
fn finding(number: usize) -> String {
    let mut finding = json(&fs::read_to_string(root().join(FINDING)).expect("there is a finding"));
    finding["id"] = format!("{number:032x}").into();
    finding.to_string() + "\n"
}

fn written(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let file = fresh(&format!("stream-{name}")).join(name);
    fs::write(&file, content).expect("the file can be written");
    file
}

fn read(arguments: &[&str], file: &Path) -> Output {
    let file = file.to_str().expect("a path in UTF-8");
    run(&[&["read"], arguments, &[file]].concat())
}

fn ids(output: &Output) -> Vec<String> {
    let alerts = stdout(output).lines().map(json).collect::<Vec<_>>();
    let id = |alert: &Value| {
        alert["facts"]["finding_id"]["value"]
            .as_str()
            .map(Into::into)
    };
    alerts
        .iter()
        .map(|alert| id(alert).expect("it has an ID"))
        .collect()
}

fn errors(output: &Output) -> Vec<(String, u64)> {
    let errors = stderr(output).lines().map(json).collect::<Vec<_>>();
    let told = |error: &Value| {
        let code = error["error"]["code"].as_str()?;
        Some((code.into(), error["error"]["line"].as_u64()?))
    };
    errors
        .iter()
        .map(|error| told(error).expect("code and line"))
        .collect()
}

/// The command with a stream that goes on.
struct Reading {
    child: Child,
    alerts: BufReader<ChildStdout>,
}

impl Reading {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nextmove"))
            .args(["read", "--lines", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let alerts = child.stdout.take().expect("output is a pipe");
        Self {
            child,
            alerts: BufReader::new(alerts),
        }
    }

    fn send(&mut self, line: &str) {
        let input = self.child.stdin.as_mut().expect("input is a pipe");
        input.write_all(line.as_bytes()).expect("it is taken");
    }

    fn next(&mut self) -> Value {
        let mut line = String::new();
        self.alerts.read_line(&mut line).expect("output is UTF-8");
        json(&line)
    }

    fn end(mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().expect("the command ends").success());
    }
}

#[test]
fn each_line_is_told_while_the_stream_goes_on() {
    let mut reading = Reading::start();
    for number in 0..3 {
        let line = finding(number);
        reading.send(&line);
        let alert = reading.next();
        assert_eq!(
            alert["facts"]["finding_id"]["value"],
            format!("{number:032x}")
        );
        assert_eq!(alert["envelope"], "bare");
        assert_eq!(alert["playbook"], "aws-s3-bucket");
    }
    reading.end();
}

#[cfg(target_os = "linux")]
#[test]
fn many_findings_take_no_more_memory_than_one() {
    /// What streaming may take, in KiB.
    const MOST: u64 = 4 << 10;
    const FINDINGS: usize = 20_000;

    fn peak(reading: &Reading) -> u64 {
        let status = format!("/proc/{}/status", reading.child.id());
        let status = fs::read_to_string(status).expect("the command runs");
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().nth(1));
        kib.and_then(|kib| kib.parse().ok())
            .expect("its peak is told")
    }

    let mut reading = Reading::start();
    let line = finding(0);
    reading.send(&line);
    reading.next();
    let one = peak(&reading);
    for _ in 1..FINDINGS {
        reading.send(&line);
        let mut told = String::new();
        reading
            .alerts
            .read_line(&mut told)
            .expect("output is UTF-8");
        assert!(told.ends_with("}\n"), "{told}");
    }
    let many = peak(&reading);
    reading.end();
    assert!(
        many - one <= MOST,
        "{one} KiB for one, {many} KiB for {FINDINGS}"
    );
}

#[test]
fn a_line_that_is_refused_is_told_with_its_number_and_stops_no_other() {
    let lines = [&finding(0), "\n", "{\"cut\": \n", "{}\n", &finding(1)].concat();
    for (arguments, name) in [
        (&[][..], "findings.jsonl"),
        (&[], "findings.NDJSON"),
        (&["--lines"], "findings.log"),
    ] {
        let output = read(arguments, &written(name, &lines));
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(ids(&output), [format!("{:032x}", 0), format!("{:032x}", 1)]);
        let refused = [("NM1002".into(), 3), ("NM1006".into(), 4)];
        assert_eq!(errors(&output), refused, "{name}");
    }
}

#[test]
fn a_document_of_several_lines_stays_one_document() {
    let pretty = fs::read_to_string(root().join(FINDING)).expect("there is a finding");
    assert!(pretty.lines().count() > 1);
    let output = read(&[], &written("several-lines.json", &pretty));
    assert_eq!(ids(&output).len(), 1);
    let output = read(&[], &written("two.json", [finding(0), finding(1)].concat()));
    assert!(stdout(&output).contains("\"json-lines\""));
}

/// A member of a gzip file.
fn gzip(content: &str) -> Vec<u8> {
    let mut member = GzEncoder::new(Vec::new(), Compression::fast());
    member
        .write_all(content.as_bytes())
        .expect("memory takes it");
    member.finish().expect("memory takes it")
}

#[test]
fn a_stream_in_gzip_is_inflated_line_by_line_through_all_its_members() {
    let members = [&finding(0), "\n{\"cut\": \n", &finding(1)];
    let file = members.map(gzip).concat();
    for (arguments, name) in [
        (&[][..], "findings.jsonl.gz"),
        (&["--lines"], "findings.gz"),
    ] {
        let output = read(arguments, &written(name, &file));
        assert_eq!(ids(&output), [format!("{:032x}", 0), format!("{:032x}", 1)]);
        assert_eq!(errors(&output), [("NM1002".into(), 3)], "{name}");
    }
}

#[test]
fn a_stream_in_gzip_may_be_larger_than_a_document_and_is_told_until_it_breaks() {
    let filler = (" ".repeat(1 << 20) + "\n").repeat(65);
    let mut file = [finding(0), filler, finding(1)]
        .map(|part| gzip(&part))
        .concat();
    let output = read(&[], &written("large.jsonl.gz", &file));
    assert_eq!(ids(&output).len(), 2, "{}", stderr(&output));

    file.truncate(file.len() - 20);
    let output = read(&[], &written("cut.jsonl.gz", &file));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), [format!("{:032x}", 0)]);
}

#[test]
fn a_stream_in_utf_16_is_read_as_one_document() {
    let lines = [finding(0), finding(1)].concat();
    let units = lines.encode_utf16().flat_map(u16::to_le_bytes);
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    let output = read(&[], &written("utf-16.jsonl", marked));
    assert_eq!(ids(&output).len(), 2, "{}", stderr(&output));
}

#[test]
fn what_is_larger_than_a_document_is_read_by_its_lines() {
    let filler = " ".repeat(65 << 20);
    let lines = written(
        "large.json",
        [finding(0), filler.clone(), finding(1)].concat(),
    );
    let output = read(&[], &lines);
    assert_eq!(ids(&output), [format!("{:032x}", 0)]);
    assert_eq!(errors(&output), [("NM1004".into(), 2)]);

    let pretty = written("pretty.json", ["{\n", &filler, "}\n"].concat());
    let output = read(&[], &pretty);
    assert_eq!(stdout(&output), "");
    let error = json(&stderr(&output));
    assert_eq!(error["error"]["code"], "NM1004");
    assert_eq!(error["error"]["line"], Value::Null);
    for file in [lines, pretty] {
        fs::remove_file(file).expect("the file can be removed");
    }
}

#[test]
fn no_command_reads_more_than_a_document_may_have() {
    let dir = fresh("too-large");
    let file = dir.join("large");
    let large = fs::File::create(&file).expect("the file can be written");
    large.set_len((64 << 20) + 1).expect("it holds nothing");
    let file = file.to_str().expect("a path in UTF-8");
    let answers = &["next", FINDING, "--answers", file][..];
    let bundle = &["next", FINDING, "--bundle", file][..];
    let commands =
        ["read", "next", "walk", "verify", "resume", "report"].map(|verb| vec![verb, file]);
    for command in commands.iter().map(Vec::as_slice).chain([answers, bundle]) {
        let output = run(command);
        assert!(!output.status.success(), "{command:?}");
        assert_eq!(
            json(&stderr(&output))["error"]["code"],
            "NM1004",
            "{command:?}"
        );
    }
}
