//! Saying what a document is that holds no alert.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::map::{Located, NonAlert, NonAlertKind};
use super::resolve::Resolver;
use super::trace::{Frame, Scalar};
use crate::diagnostic::{Message, Refusal, refused};
use crate::fact::ValueRef;

/// So much is shown of a name that a document gives itself.
const LONGEST_NAME: usize = 80;

/// The refusal of a document in which no alert was recognised, if it is known what it is instead.
pub(super) fn other(resolver: Resolver<'_, '_>) -> Option<Refusal> {
    let (other, name) = resolver.other()?;
    Some(message(other.sort).with(&[("what", &described(other, name))]))
}

impl<'m, 't> Resolver<'m, 't> {
    /// Whether one of these places of a frame is an array without elements.
    fn lists_nothing(self, frame: &Frame, located: &[Located]) -> bool {
        let mut kept = located.iter().flat_map(|it| self.values(frame, it));
        kept.any(|kept| matches!(kept.scalar, Scalar::Array { empty: true }))
    }

    /// For each frame whether another is wrapped in it.
    fn wrapping(self) -> Vec<bool> {
        let frames = &self.trace.frames;
        let mut wraps = alloc::vec![false; frames.len()];
        let parents = frames.iter().filter_map(|frame| frame.parent);
        for parent in parents.filter_map(|parent| usize::try_from(parent).ok()) {
            if let Some(wraps) = wraps.get_mut(parent) {
                *wraps = true;
            }
        }
        wraps
    }

    /// The first thing in the document that is known not to be an alert, and the name it gives.
    fn other(self) -> Option<(&'m NonAlert, Option<&'t str>)> {
        let wraps = self.wrapping();
        let frames = wraps.into_iter().zip(&self.trace.frames);
        let mut looked_at = frames.filter(|(_, frame)| !frame.forgotten);
        looked_at.find_map(|(wraps, frame)| {
            let mut others = self.formats.map().others.iter();
            let other = others.find(|other| {
                (!other.empty || !wraps && self.lists_nothing(frame, &other.facts))
                    && self.holds(frame, &other.facts, &other.recognise)
            })?;
            let named = other
                .named
                .and_then(|named| other.facts.get(usize::from(named)));
            let name = named.and_then(|named| match self.look(frame, named)? {
                ValueRef::Text(text) => Some(text),
                _ => None,
            });
            Some((other, name))
        })
    }
}

fn message(sort: NonAlertKind) -> &'static Message {
    match sort {
        NonAlertKind::PostureCheck => &refused::IS_POSTURE_CHECK,
        NonAlertKind::Vulnerability => &refused::IS_VULNERABILITY,
        NonAlertKind::AuditLog => &refused::IS_AUDIT_LOG,
        NonAlertKind::Telemetry => &refused::IS_TELEMETRY,
        NonAlertKind::ScanVerdict => &refused::IS_SCAN_VERDICT,
        NonAlertKind::OtherDetection => &refused::IS_OTHER_DETECTION,
        NonAlertKind::Nothing => &refused::IS_NOTHING,
        NonAlertKind::Group => &refused::IS_GROUP,
    }
}

/// What the document is, and the name that it gives itself.
fn described(other: &NonAlert, name: Option<&str>) -> String {
    let what = &other.what;
    name.map_or_else(
        || what.clone(),
        |name| {
            let short: String = name.chars().take(LONGEST_NAME).collect();
            format!("{what} ({short})")
        },
    )
}
