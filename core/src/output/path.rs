//! Places in an output, and the walk to what stands there.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::alert::scan::{Misfit, NextValue, Scanner};

/// How long a path may be; going along one takes stack for each segment.
pub(super) const LONGEST: usize = 32;

/// A place in an output, from its top or from an element of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Path(pub Vec<Segment>);

/// A step of the way to a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Segment {
    /// Into a member of an object, its name compared without regard to ASCII case.
    Member(String),
    /// Into every element of an array. What is no array is one element by itself, as some formats
    /// write a list of one.
    Every,
    /// Into one element of an array, counted from 0.
    At(u32),
    /// Into the JSON that a string holds. What is an object or array is gone into as it is.
    Embedded,
}

/// The way to a value, spelled as a pointer only where it is wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct LazyPointer<'w> {
    before: Option<&'w LazyPointer<'w>>,
    last: Last<'w>,
}

#[derive(Debug, Clone, Copy)]
enum Last<'w> {
    Member(&'w str),
    Element(u32),
    /// Nothing, at the top and where a string was gone into.
    Here,
}

/// What stands at the end of a path.
pub(super) enum PathEnd<'s, 'd, 'w> {
    /// A value, at this place of what the scanner reads. It is not null.
    Value(&'s mut Scanner<'d>, usize, &'w LazyPointer<'w>),
    /// Nothing, from this member on.
    Missing(&'w LazyPointer<'w>, Option<&'w str>),
    /// Something that the path does not lead through, or of which nobody can say what it is.
    Fault,
}

/// Says of everything at the end of a path what it is, until it is told to stop.
pub(super) type Visit<'v> = dyn FnMut(PathEnd<'_, '_, '_>) -> ControlFlow<()> + 'v;

/// Whether to go on.
type Onward = ControlFlow<()>;

impl Path {
    pub(super) fn is_short(&self) -> bool {
        self.0.len() <= LONGEST
    }
}

impl LazyPointer<'_> {
    /// The way to the top.
    pub(super) const TOP: LazyPointer<'static> = LazyPointer {
        before: None,
        last: Last::Here,
    };

    /// The JSON pointer (RFC 6901).
    pub(super) fn pointer(&self) -> String {
        let mut pointer = self.before.map_or_else(String::new, LazyPointer::pointer);
        match self.last {
            Last::Here => {}
            Last::Element(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
            Last::Member(name) => {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
        }
        pointer
    }
}

/// Goes along a path from a value on.
pub(super) fn walk(
    json: &mut Scanner<'_>,
    at: usize,
    path: &[Segment],
    way: &LazyPointer<'_>,
    visit: &mut Visit<'_>,
) -> Onward {
    json.go_to(at);
    let next = json.next();
    if next == NextValue::Plain && json.is_null() {
        let name = path.first().and_then(Segment::name);
        return visit(PathEnd::Missing(way, name));
    }
    let Some((segment, rest)) = path.split_first() else {
        return visit(PathEnd::Value(json, at, way));
    };
    let gone = match (segment, next) {
        (Segment::Member(name), NextValue::Object) => member(json, name, rest, way, visit),
        (Segment::Every, NextValue::Array) => elements(json, None, rest, way, visit),
        (Segment::At(wanted), NextValue::Array) => elements(json, Some(*wanted), rest, way, visit),
        (Segment::Every | Segment::At(0), _) => Ok(walk(json, at, rest, way, visit)),
        (Segment::Embedded, NextValue::Object | NextValue::Array) => {
            Ok(walk(json, at, rest, way, visit))
        }
        (Segment::Embedded, NextValue::Text) => embedded(json, rest, way, visit),
        _ => Ok(visit(PathEnd::Fault)),
    };
    // What was read whole before is read without fault again.
    gone.unwrap_or_else(|_| visit(PathEnd::Fault))
}

/// Goes into the one member with a name; two of them are a fault, as readers differ in which they
/// take.
fn member(
    json: &mut Scanner<'_>,
    name: &str,
    rest: &[Segment],
    way: &LazyPointer<'_>,
    visit: &mut Visit<'_>,
) -> Result<Onward, Misfit> {
    let mut spelled = String::new();
    let mut found: Option<(usize, String)> = None;
    let mut more = json.first_member()?;
    while more {
        let key = json.key()?;
        let key = match key.as_plain() {
            Some(plain) => plain,
            None => {
                spelled.clear();
                key.decode_into(&mut spelled);
                &spelled
            }
        };
        if key.eq_ignore_ascii_case(name) {
            if found.is_some() {
                return Ok(visit(PathEnd::Fault));
            }
            found = Some((json.at(), key.into()));
        }
        json.skip()?;
        more = json.next_member()?;
    }
    let Some((at, key)) = found else {
        return Ok(visit(PathEnd::Missing(way, Some(name))));
    };
    let there = LazyPointer {
        before: Some(way),
        last: Last::Member(&key),
    };
    Ok(walk(json, at, rest, &there, visit))
}

fn elements(
    json: &mut Scanner<'_>,
    wanted: Option<u32>,
    rest: &[Segment],
    way: &LazyPointer<'_>,
    visit: &mut Visit<'_>,
) -> Result<Onward, Misfit> {
    let mut index = 0_u32;
    let mut more = json.first_element()?;
    while more {
        let at = json.at();
        json.skip()?;
        let behind = json.at();
        if wanted.is_none_or(|wanted| wanted == index) {
            let there = LazyPointer {
                before: Some(way),
                last: Last::Element(index),
            };
            if walk(json, at, rest, &there, visit).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        index = index.saturating_add(1);
        json.go_to(behind);
        more = json.next_element()?;
    }
    match wanted.is_some_and(|wanted| wanted >= index) {
        true => Ok(visit(PathEnd::Missing(way, None))),
        false => Ok(ControlFlow::Continue(())),
    }
}

fn embedded(
    json: &mut Scanner<'_>,
    rest: &[Segment],
    way: &LazyPointer<'_>,
    visit: &mut Visit<'_>,
) -> Result<Onward, Misfit> {
    let mut inner = String::new();
    json.text()?.decode_into(&mut inner);
    let mut inner = Scanner::new(&inner);
    if inner.skip().is_err() || !inner.is_at_end() {
        return Ok(visit(PathEnd::Fault));
    }
    Ok(walk(&mut inner, 0, rest, way, visit))
}

impl Segment {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Member(name) => Some(name),
            _ => None,
        }
    }
}
