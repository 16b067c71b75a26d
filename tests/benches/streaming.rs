//! The memory that a stream of 100,000 findings takes: its peak above where it starts.

mod findings;

use std::fs;
use std::time::Instant;

use findings::finding;
use nextmove::alert::{Limits, Line, Lines};
use nextmove_builtin::bundle;

const FINDINGS: usize = 100_000;

/// So many different findings are sent again and again: they are there before the stream begins.
const DIFFERENT: usize = 200;

/// What a program reads at once; lines begin and end anywhere in it.
const PIECE: usize = 64 << 10;

/// What streaming may take, in KiB.
const MOST: u64 = 4 << 10;

/// The largest memory that the process has had, in KiB; none where the system does not tell.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn main() {
    let findings: Vec<String> = (0..DIFFERENT)
        .map(|number| finding(number) + "\n")
        .collect();
    let stream = findings.concat().into_bytes();
    let mut lines = Lines::new(bundle().formats(), Limits::default());
    let (start, began) = (peak(), Instant::now());
    let mut alerts = 0;
    let mut tell = |line: Line| alerts += line.alerts.expect("it is an alert").len();
    for _ in 0..FINDINGS / DIFFERENT {
        for piece in stream.chunks(PIECE) {
            lines.push(piece, &mut tell);
        }
    }
    lines.finish(&mut tell);
    assert_eq!(alerts, FINDINGS);
    let megabytes = (stream.len() * (FINDINGS / DIFFERENT)) as f64 / 1e6;
    let speed = megabytes / began.elapsed().as_secs_f64();
    println!("{FINDINGS} findings, {megabytes:.0} MB, at {speed:.0} MB/s");
    match start.zip(peak()) {
        Some((start, peak)) => {
            println!(
                "peak memory {} KiB above start, at most {MOST} are allowed",
                peak - start
            );
            assert!(peak - start <= MOST);
        }
        None => println!("the system does not tell how much memory that took"),
    }
}
