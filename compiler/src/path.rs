//! Paths into a document, written like `resource.s3BucketDetails[0].name`.

use crate::code;
use crate::finding::Findings;
use crate::place::{At, Name};

/// A way from the top of a document to a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path(pub(crate) Vec<Segment>);

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    /// Into the member of an object.
    Member(String),
    /// Into one element of an array, or into every one.
    Element(Option<u32>),
    /// Into the elements of an array of which a member has some value.
    Selected(String, MemberValue),
    /// Into the JSON that a string holds.
    Embedded,
    /// Into the JSON that the base64 in a string holds.
    Decoded,
    /// Into what a string like `/kind/name` gives as the name of some kind.
    Part(String),
}

/// The value by which elements are selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MemberValue {
    /// Any, as long as there is one.
    Any,
    /// This text.
    Text(String),
    /// The values at the end of another path, which refer to the elements.
    At(Path),
}

/// The elements that a path selects in an array.
pub(crate) struct Selects<'p> {
    /// The way to the member by which they are selected.
    pub(crate) by: Path,
    /// The value of that member.
    pub(crate) wanted: &'p MemberValue,
    /// How many places lie between the element and the end of the path.
    pub(crate) below: usize,
}

impl Path {
    /// The index of the innermost array, if the path passes one.
    pub(crate) fn innermost(&self) -> Option<Option<u32>> {
        self.elements().next_back()
    }

    /// Whether the path leads through a member at the top first.
    pub(crate) fn begins_with(&self, member: &str) -> bool {
        let first = self.0.first();
        matches!(first, Some(Segment::Member(name)) if name.eq_ignore_ascii_case(member))
    }

    /// Whether a flat document can have the path as one of its keys.
    pub(crate) fn can_be_flat(&self) -> bool {
        let plain = |segment: &Segment| matches!(segment, Segment::Member(_) | Segment::Element(_));
        self.0.iter().all(plain)
    }

    /// The elements that the path selects, if it does.
    pub(crate) fn selects(&self) -> Option<Selects<'_>> {
        let (at, member, wanted) =
            self.0
                .iter()
                .enumerate()
                .find_map(|(at, segment)| match segment {
                    Segment::Selected(member, wanted) => Some((at, member, wanted)),
                    _ => None,
                })?;
        let mut by = self.0[..at].to_vec();
        by.push(Segment::Element(None));
        by.push(Segment::Member(member.clone()));
        let takes_place =
            |segment: &&Segment| matches!(segment, Segment::Member(_) | Segment::Element(_));
        Some(Selects {
            by: Path(by),
            wanted,
            below: self.0[at + 1..].iter().filter(takes_place).count(),
        })
    }

    /// The path as one key, as a flat document writes it.
    pub(crate) fn flattened(&self, separator: &str) -> String {
        let segment = |segment: &Segment| match segment {
            Segment::Member(name) => Some(name.to_lowercase()),
            Segment::Element(index) => Some(index.unwrap_or(0).to_string()),
            Segment::Selected(..) | Segment::Embedded | Segment::Decoded | Segment::Part(_) => None,
        };
        let segments: Vec<String> = self.0.iter().filter_map(segment).collect();
        segments.join(separator)
    }

    /// Whether the path selects elements of one array at most, and passes no other by an index.
    fn selects_once(&self) -> bool {
        let selected = |segment: &&Segment| matches!(segment, Segment::Selected(..));
        match self.0.iter().filter(selected).count() {
            0 => true,
            1 => self.elements().all(|index| index.is_none()),
            _ => false,
        }
    }

    fn elements(&self) -> impl DoubleEndedIterator<Item = Option<u32>> {
        self.0.iter().filter_map(|segment| match segment {
            Segment::Element(index) => Some(*index),
            _ => None,
        })
    }
}

/// Reads a path, and reports it where it is none or asks for more than a map can hold.
pub(crate) fn read(text: &Name, findings: &mut Findings<'_>) -> Option<At<Path>> {
    let Some(path) = parse(&text.value) else {
        let message = format!("`{}` is not a path", text.value);
        findings.report(&code::BAD_PATH, text.place, message);
        return None;
    };
    let outer = path.elements().rev().skip(1);
    if outer.flatten().any(|index| index > 0) {
        let message = format!("an outer array of `{}` has an index of its own", text.value);
        findings.report(&code::OUTER_INDEX, text.place, message);
        return None;
    }
    Some(text.with(path))
}

fn parse(text: &str) -> Option<Path> {
    let mut segments = Vec::new();
    let mut rest = text;
    loop {
        let (member, after) = split_member(rest)?;
        // Only the top of a document can be an array without being a member of something.
        if member.is_empty() && !(segments.is_empty() && after.starts_with('[')) {
            return None;
        }
        if !member.is_empty() {
            segments.push(Segment::Member(member.into()));
        }
        let after = parse_marks(after, &mut segments)?;
        if after.is_empty() {
            let path = Path(segments);
            return path.selects_once().then_some(path);
        }
        rest = after.strip_prefix('.')?;
    }
}

/// The name at the beginning of a text, in quotes or not, and what comes after it.
fn split_member(text: &str) -> Option<(&str, &str)> {
    match text.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').filter(|(name, _)| !name.is_empty()),
        None => Some(text.split_at(text.find(['.', '[', '{', '<']).unwrap_or(text.len()))),
    }
}

/// Reads the marks at the beginning of a text; gives what comes after them.
fn parse_marks<'t>(mut text: &'t str, segments: &mut Vec<Segment>) -> Option<&'t str> {
    loop {
        let (segment, rest) = if let Some(rest) = text.strip_prefix('{') {
            let (kind, rest) = rest.split_once('}')?;
            (within_string(kind)?, rest)
        } else if let Some(rest) = text.strip_prefix("<base64>") {
            (Segment::Decoded, rest)
        } else if let Some(rest) = text.strip_prefix('[') {
            let (which, rest) = rest.split_at(closing(rest)?);
            let rest = rest.strip_prefix(']')?;
            (within_array(which)?, rest)
        } else {
            return Some(text);
        };
        segments.push(segment);
        text = rest;
    }
}

/// Where the bracket is that closes one which is open at the beginning of a text.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1_u32;
    text.find(|letter| {
        match letter {
            '[' => open += 1,
            ']' => open -= 1,
            _ => {}
        }
        open == 0
    })
}

fn within_string(kind: &str) -> Option<Segment> {
    let named = kind.chars().all(|letter| letter.is_ascii_alphanumeric());
    match kind {
        "" => Some(Segment::Embedded),
        kind => named.then(|| Segment::Part(kind.into())),
    }
}

fn within_array(which: &str) -> Option<Segment> {
    match which.split_once('=') {
        None if which.is_empty() => Some(Segment::Element(None)),
        None => Some(Segment::Element(Some(which.parse().ok()?))),
        Some((member, value)) if member.is_empty() || value.is_empty() => None,
        Some((member, value)) => Some(Segment::Selected(member.into(), wanted(value)?)),
    }
}

fn wanted(value: &str) -> Option<MemberValue> {
    match value.strip_prefix('@') {
        None if value == "*" => Some(MemberValue::Any),
        Some(path) => parse(path).map(MemberValue::At),
        None => Some(MemberValue::Text(value.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str) -> Segment {
        Segment::Member(name.into())
    }

    #[test]
    fn reads_members_arrays_and_embedded_json() {
        let path = parse("Records[].Message{}.detail-type[2]").unwrap();
        let expected = vec![
            member("Records"),
            Segment::Element(None),
            member("Message"),
            Segment::Embedded,
            member("detail-type"),
            Segment::Element(Some(2)),
        ];
        assert_eq!(path.0, expected);
        assert_eq!(path.flattened("_"), "records_0_message_detail-type_2");
    }

    #[test]
    fn reads_selected_elements_parts_and_quoted_names() {
        let path = parse("a.entities{}[type=azure-resource].\"the ID\"{vaults}").unwrap();
        let expected = vec![
            member("a"),
            member("entities"),
            Segment::Embedded,
            Segment::Selected("type".into(), MemberValue::Text("azure-resource".into())),
            member("the ID"),
            Segment::Part("vaults".into()),
        ];
        assert_eq!(path.0, expected);
        let selects = path.selects().unwrap();
        assert_eq!(selects.by, parse("a.entities{}[].type").unwrap());
        assert_eq!(selects.wanted, &MemberValue::Text("azure-resource".into()));
        assert_eq!(selects.below, 1);
        assert!(!path.can_be_flat());
    }

    #[test]
    fn reads_base64() {
        let path = parse("message.data<base64>").unwrap();
        assert_eq!(
            path.0,
            vec![member("message"), member("data"), Segment::Decoded]
        );
    }

    #[test]
    fn reads_elements_that_another_path_refers_to() {
        let path = parse("entities[$id=@entities[type=dns].host.$ref].address").unwrap();
        let refers = parse("entities[type=dns].host.$ref").unwrap();
        let expected = vec![
            member("entities"),
            Segment::Selected("$id".into(), MemberValue::At(refers)),
            member("address"),
        ];
        assert_eq!(path.0, expected);
    }

    #[test]
    fn the_top_may_be_an_array() {
        assert_eq!(parse("[]").unwrap().0, vec![Segment::Element(None)]);
    }

    #[test]
    fn refuses_what_is_no_path() {
        for text in [
            "",
            "a..b",
            ".a",
            "a[",
            "a[x]",
            "a[0]b",
            "{}",
            "a.[0]",
            "a{b-c}",
            "a[=x]",
            "a[type=]",
            "a.\"\"",
            "a.\"b",
            "a[x=1][y=2]",
            "a[x=1].b[0]",
            "a[x=@]",
            "a<gzip>",
            "a[x=@b[y=1]",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
