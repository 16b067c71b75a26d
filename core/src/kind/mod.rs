//! What values a fact may take, and whether a given value is one of them.
//!
//! A value that fails its kind never becomes a fact: it is neither shown in a command nor decided
//! on, it is asked for instead.

mod shape;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
pub use shape::{CharSet, Shape};

use crate::fact::{Number, Value, ValueRef};
use crate::form::Form;

/// The option that every choice has: the analyst could not find out.
pub const CANNOT_TELL: &str = "cannot_tell";

/// The replies that every action takes, in the order in which they are offered.
pub const REPLIES: [&str; 4] = [DONE, FAILED, SKIPPED, NOT_APPLICABLE];

/// The reply that says an action was done.
pub const DONE: &str = "done";

/// The reply that says an action was tried and did not work.
pub const FAILED: &str = "failed";

/// The reply that says an action was left out on purpose.
pub const SKIPPED: &str = "skipped";

/// The reply that says there is nothing that an action could be done to.
pub const NOT_APPLICABLE: &str = "not_applicable";

/// The reply that says an action waits until the harm is contained; only some actions take it. The action
/// is then a debt, which is called in before a step that needs it, and before the case ends.
pub const LATER: &str = "later";

/// The replies for which nobody has to know what the commands of the action name.
pub const WITHOUT_DOING: [&str; 2] = [SKIPPED, NOT_APPLICABLE];

/// The kind of values a fact takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of named options; [`CANNOT_TELL`] is always the last of them.
    OneOf(Vec<String>),
    /// Any number of named options, also none of them; [`CANNOT_TELL`] is always the last of them
    /// and is chosen alone.
    SeveralOf(Vec<String>),
    /// The reply to an action, one of [`REPLIES`] or, where the action can wait, [`LATER`].
    Reply,
    /// Text of a given shape.
    Text(Shape),
    /// A decimal number, see [`Number`].
    Number,
    /// True or false.
    Flag,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A point in time, RFC 3339, as the vendor wrote it.
    Time,
    /// Several texts of a given shape, in the order of the alert.
    List(Shape),
    /// Whether anything but null stands at a place of a document; never asked.
    Present,
    /// Text of a form that means something of its own.
    Form(Form),
    /// Several texts of such a form, in the order of the alert.
    ListOf(Form),
}

impl Kind {
    /// The word for this kind on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::OneOf(_) => "one_of",
            Self::SeveralOf(_) => "several_of",
            Self::Reply => "reply",
            Self::Text(_) => "text",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::Ip => "ip",
            Self::Time => "time",
            Self::List(_) | Self::ListOf(_) => "list",
            Self::Present => "present",
            Self::Form(form) => form.name(),
        }
    }

    /// Whether its values are several texts.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self, Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_))
    }

    /// What can be chosen, [`CANNOT_TELL`] last; nothing where it is no choice.
    #[must_use]
    pub fn options(&self) -> &[String] {
        match self {
            Self::OneOf(options) | Self::SeveralOf(options) => options,
            _ => &[],
        }
    }

    /// The value that a text stands for, if it is one of this kind.
    ///
    /// ```
    /// use nextmove::{fact::Value, kind::Kind};
    /// assert_eq!(Kind::Flag.parse("false"), Some(Value::Flag(false)));
    /// assert_eq!(Kind::Ip.parse("203.0.113.300"), None);
    /// ```
    #[must_use]
    pub fn parse(&self, text: &str) -> Option<Value> {
        match self {
            Self::Number => Number::parse(text).map(Value::Number),
            Self::Flag => parse_flag(text),
            Self::Present => Some(Value::Flag(true)),
            Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_) => self
                .takes(text)
                .then(|| Value::List(alloc::vec![text.into()])),
            Self::OneOf(_)
            | Self::Reply
            | Self::Text(_)
            | Self::Ip
            | Self::Time
            | Self::Form(_) => self.takes(text).then(|| Value::Text(text.into())),
        }
    }

    /// Whether a text, as it stands, is a value of this kind or an item of one.
    pub(crate) fn takes(&self, text: &str) -> bool {
        match self {
            Self::OneOf(options) | Self::SeveralOf(options) => {
                options.iter().any(|option| option == text)
            }
            Self::Reply => REPLIES.contains(&text) || text == LATER,
            Self::Text(shape) | Self::List(shape) => shape.fits(text),
            Self::Ip => Form::Ip.fits(text),
            Self::Time => looks_like_time(text),
            Self::Form(form) | Self::ListOf(form) => form.fits(text),
            Self::Number | Self::Flag | Self::Present => false,
        }
    }

    /// Whether a question for it takes a value that is typed, and may be declined.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        !matches!(
            self,
            Self::OneOf(_) | Self::SeveralOf(_) | Self::Reply | Self::Present
        )
    }

    /// Whether a value is one of this kind, or an answer that there is none to give.
    #[must_use]
    pub fn admits<'v>(&self, value: impl Into<ValueRef<'v>>) -> bool {
        match (self, value.into()) {
            (_, ValueRef::Declined(_)) => self.is_typed(),
            (Self::Number, ValueRef::Number(_))
            | (Self::Flag | Self::Present, ValueRef::Flag(_)) => true,
            (Self::SeveralOf(options), ValueRef::List(items)) => are_chosen(options, items),
            (Self::List(shape), ValueRef::List(items)) => items.iter().all(|it| shape.fits(it)),
            (Self::ListOf(form), ValueRef::List(items)) => items.iter().all(|it| form.fits(it)),
            (_, ValueRef::Chosen(chosen)) => {
                self.admits(ValueRef::Chosen(chosen).owned().borrowed())
            }
            (Self::SeveralOf(_) | Self::List(_) | Self::ListOf(_), _)
            | (_, ValueRef::Number(_) | ValueRef::Flag(_) | ValueRef::List(_)) => false,
            (_, ValueRef::Text(text)) => self.takes(text),
        }
    }
}

/// Whether items are options, none of them twice, and [`CANNOT_TELL`] alone if at all.
fn are_chosen(options: &[String], items: &[String]) -> bool {
    let is_new = |(place, item): (usize, &String)| !items.iter().take(place).any(|it| it == item);
    items.iter().all(|item| options.contains(item))
        && items.iter().enumerate().all(is_new)
        && (items.len() <= 1 || items.iter().all(|item| item != CANNOT_TELL))
}

fn parse_flag(text: &str) -> Option<Value> {
    if text.eq_ignore_ascii_case("true") {
        return Some(Value::Flag(true));
    }
    text.eq_ignore_ascii_case("false")
        .then_some(Value::Flag(false))
}

/// Vendors write times in many ways that RFC 3339 does not know (`+0000`, a blank for `T`), so this
/// only refuses what could not be shown as a time at all.
fn looks_like_time(text: &str) -> bool {
    const LEAST: &[u8; 19] = b"0000-00-00 00:00:00";
    const MOST: &[u8; 19] = b"9999-99-99t99:99:99";
    let Some((start, rest)) = text.as_bytes().split_first_chunk::<19>() else {
        return false;
    };
    // Without a branch for each byte, as nearly all texts fit.
    let bounds = LEAST.iter().zip(MOST).map(|(least, most)| least..=most);
    let bounded = start.iter().zip(bounds);
    let within = bounded.fold(true, |all, (byte, bounds)| all & bounds.contains(&byte));
    let [.., between, _, _, _, _, _, _, _, _] = start;
    let may_follow = |byte: &u8| byte.is_ascii_digit() || b".+-:Zz".contains(byte);
    within
        && matches!(between, b'T' | b't' | b' ')
        && rest.len() <= 16
        && rest.iter().all(may_follow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_taken_however_vendors_write_it_and_nothing_else_is() {
        let takes = |text| Kind::Time.takes(text);
        for time in [
            "2026-11-22T02:14:00Z",
            "2026-11-22t02:14:00",
            "2026-11-22 02:14:00.1234567+09:00",
            "2026-11-22T02:14:00+0000",
            "2026-11-22T02:14:00.123456789+09:00",
        ] {
            assert!(takes(time), "{time}");
        }
        for other in [
            "",
            "2026-11-22T02:14:0",
            "2026-11-22T02:14:00.1234567890+09:00",
            "2026/11-22T02:14:00Z",
            "2026-11-22_02:14:00Z",
            "2026-11-22\u{21}02:14:00Z",
            "2026-11-22T02-14:00Z",
            "2026-1a-22T02:14:00Z",
            "2026-11-22T02:14:00 UTC",
            "2026-11-22T02:14:0é",
        ] {
            assert!(!takes(other), "{other}");
        }
    }
}
