//! A stream of lines says what its lines say, however it is cut.

mod synthetic;

use nextmove::alert::{Limits, Line, Lines, read};
use nextmove_builtin::bundle;
use proptest::prelude::*;
use synthetic::{envelopes, finding};

/// What a line is told to hold: the types of its alerts, or the code of a refusal.
type Told = (u64, Result<Vec<Option<String>>, &'static str>);

fn told(line: Line) -> Told {
    let types = |alerts: Vec<nextmove::alert::Alert>| {
        alerts
            .iter()
            .map(|alert| alert.alert_type().map(Into::into))
            .collect()
    };
    (line.number, line.alerts.map(types).map_err(|why| why.code))
}

fn streamed(pieces: &[&[u8]], limits: &Limits) -> Vec<Told> {
    let mut all = Vec::new();
    let mut tell = |line: Line| all.push(told(line));
    let mut lines = Lines::new(bundle().formats(), limits.clone());
    for piece in pieces {
        lines.push(piece, &mut tell);
    }
    lines.finish(&mut tell);
    all
}

fn alone(stream: &[u8], limits: &Limits) -> Vec<Told> {
    let lines = (1..).zip(stream.split(|byte| *byte == b'\n'));
    let written = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    written
        .map(|(number, line)| {
            let alerts = read(bundle().formats(), line, limits);
            told(Line { number, alerts })
        })
        .collect()
}

fn lines() -> impl Strategy<Value = String> {
    let documents: Vec<String> = envelopes(&finding()).into_iter().map(|it| it.1).collect();
    let mut lines: Vec<String> = documents.iter().map(|it| format!("{it}\r")).collect();
    lines.extend(["", " ", "{}", "{\"type\":", "nonsense"].map(String::from));
    prop::collection::vec(prop::sample::select(lines), 0..8).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_cut_of_a_stream_says_the_same(
        stream in lines(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6), document_bytes in 1_usize..4_000,
    ) {
        let limits = Limits { document_bytes, ..Limits::default() };
        let stream = stream.as_bytes();
        let mut ends: Vec<usize> = cuts.iter().map(|cut| cut.index(stream.len() + 1)).collect();
        ends.sort_unstable();
        let mut pieces = Vec::new();
        let mut start = 0;
        for end in ends {
            pieces.push(&stream[start..end]);
            start = end;
        }
        pieces.push(&stream[start..]);
        prop_assert_eq!(streamed(&pieces, &limits), alone(stream, &limits));
    }
}
