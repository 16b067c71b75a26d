//! Saying what a document is that holds no alert.

use alloc::format;
use alloc::string::String;

use super::map::{Other, Sort};
use super::resolve::Resolver;
use crate::diagnostic::{Code, Refusal, refused};
use crate::visible::visible;

/// So much is shown of a name that a document gives itself.
const LONGEST_NAME: usize = 80;

/// The refusal of a document in which no alert was recognised, if it is known what it is instead.
pub(super) fn other(resolver: Resolver<'_, '_>) -> Option<Refusal> {
    let (other, name) = resolver.other()?;
    Some(code(other.sort).refuse(message(other, name)))
}

fn code(sort: Sort) -> &'static Code {
    match sort {
        Sort::PostureCheck => &refused::POSTURE_CHECK,
        Sort::Vulnerability => &refused::VULNERABILITY,
        Sort::AuditLog => &refused::AUDIT_LOG,
        Sort::Telemetry => &refused::TELEMETRY,
        Sort::ScanVerdict => &refused::SCAN_VERDICT,
        Sort::OtherDetection => &refused::OTHER_DETECTION,
        Sort::Nothing => &refused::NOTHING,
        Sort::Group => &refused::GROUP,
    }
}

fn message(other: &Other, name: Option<&str>) -> String {
    let what = &other.what;
    match name {
        None => format!("the document is {what}, which is no alert that nextmove reads"),
        Some(name) => {
            let short: String = name.chars().take(LONGEST_NAME).collect();
            let name = visible(&short);
            format!("the document is {what} ({name}), which is no alert that nextmove reads")
        }
    }
}
