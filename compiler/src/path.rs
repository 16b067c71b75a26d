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
    /// Into the JSON that a string holds.
    Embedded,
}

impl Path {
    /// The index of the innermost array, if the path passes one.
    pub(crate) fn innermost(&self) -> Option<Option<u32>> {
        self.elements().next_back()
    }

    /// Whether the path goes through a string that holds JSON.
    pub(crate) fn is_embedded(&self) -> bool {
        self.0.contains(&Segment::Embedded)
    }

    /// The path as one key, as a flat document writes it.
    pub(crate) fn flattened(&self, separator: &str) -> String {
        let segment = |segment: &Segment| match segment {
            Segment::Member(name) => Some(name.to_lowercase()),
            Segment::Element(index) => Some(index.unwrap_or(0).to_string()),
            Segment::Embedded => None,
        };
        let segments: Vec<String> = self.0.iter().filter_map(segment).collect();
        segments.join(separator)
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
    for (index, part) in text.split('.').enumerate() {
        let marks = part.find(['[', '{']).unwrap_or(part.len());
        let (member, marks) = part.split_at(marks);
        // Only the top of a document can be an array without being a member of something.
        if member.is_empty() && (index > 0 || !marks.starts_with('[')) {
            return None;
        }
        if !member.is_empty() {
            segments.push(Segment::Member(member.into()));
        }
        parse_marks(marks, &mut segments)?;
    }
    Some(Path(segments))
}

fn parse_marks(mut marks: &str, segments: &mut Vec<Segment>) -> Option<()> {
    while !marks.is_empty() {
        if let Some(rest) = marks.strip_prefix("{}") {
            segments.push(Segment::Embedded);
            marks = rest;
        } else {
            let (index, rest) = marks.strip_prefix('[')?.split_once(']')?;
            let index = match index {
                "" => None,
                digits => Some(digits.parse().ok()?),
            };
            segments.push(Segment::Element(index));
            marks = rest;
        }
    }
    Some(())
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
    fn the_top_may_be_an_array() {
        assert_eq!(parse("[]").unwrap().0, vec![Segment::Element(None)]);
    }

    #[test]
    fn refuses_what_is_no_path() {
        for text in [
            "", "a..b", ".a", "a[", "a[x]", "a[0]b", "{}", "a.[0]", "a{b}",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
