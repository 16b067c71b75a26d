//! Requests over HTTP with places for facts.

use nextmove::command::{Piece, Request, Template};
use nextmove::kind::Kind;

use crate::code;
use crate::finding::Findings;
use crate::language::{JSON, read};
use crate::place::Name;
use crate::table::FactTable;
use crate::template::{Lead, cut, refuse, template};

const METHODS: [&str; 5] = ["GET", "POST", "PATCH", "PUT", "DELETE"];

/// What every address begins with.
const ORIGIN: &str = "https://graph.microsoft.com/";

/// Reads a request: the method, a blank, the address; and its body, JSON.
pub(crate) fn read_request(
    request: &Name,
    body: Option<&Name>,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Request> {
    let body = body.map(|body| read_body(body, facts, findings));
    let (method, url) = match request.value.split_once(' ') {
        Some((method, url)) if METHODS.contains(&method) => (method, url),
        _ => {
            let because = "a request is GET, POST, PATCH, PUT or DELETE, a blank, and an address";
            return refuse(request, because, findings);
        }
    };
    if !url.starts_with(ORIGIN) || url.contains(char::is_whitespace) {
        let because = format!("an address begins with `{ORIGIN}` and has no blanks");
        return refuse(request, &because, findings);
    }
    let url = template(&cut(url), Lead::Free, request, facts, findings)?;
    check_places(&url, request, facts, findings)?;
    Some(Request {
        method: method.into(),
        url,
        body: match body {
            Some(body) => Some(body?),
            None => None,
        },
    })
}

fn read_body(body: &Name, facts: &FactTable, findings: &mut Findings<'_>) -> Option<Template> {
    let template = read(&JSON, body, facts, findings)?;
    let sample = template.0.iter().map(|piece| match piece {
        Piece::Literal(text) => text.as_str(),
        Piece::Fact(_) | Piece::Item => "0",
    });
    let sample: String = sample.collect();
    match serde_json::from_str::<serde::de::IgnoredAny>(&sample) {
        Ok(_) => Some(template),
        Err(error) => refuse(body, &format!("this is not JSON: {error}"), findings),
    }
}

/// A fact in an address is a whole segment or a whole value, and no way up the path.
fn check_places(
    url: &Template,
    request: &Name,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<()> {
    let literal = |index: Option<usize>| match index.and_then(|index| url.0.get(index)) {
        Some(Piece::Literal(text)) => text.as_str(),
        _ => "",
    };
    for (index, piece) in url.0.iter().enumerate() {
        let Piece::Fact(fact) = piece else { continue };
        let name = facts.name(*fact);
        let place = findings.within(request.place, &format!("{{{name}}}"));
        let (before, after) = (literal(index.checked_sub(1)), literal(Some(index + 1)));
        let is_last = index + 1 == url.0.len();
        if !before.ends_with(['/', '=']) || !(is_last || after.starts_with(['/', '?', '&'])) {
            let message = format!("`{{{name}}}` is not a whole segment or value of the address");
            findings.report(&code::BAD_COMMAND, place, message);
            return None;
        }
        if facts.kind(*fact).is_some_and(may_lead_up) {
            let message = format!("`{name}` cannot stand in an address: it may be `.` or `..`");
            findings.report(&code::UNFILLABLE, place, message);
            return None;
        }
    }
    Some(())
}

fn may_lead_up(kind: &Kind) -> bool {
    [".", ".."].iter().any(|text| kind.parse(text).is_some())
}
