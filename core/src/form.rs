//! Forms of texts that mean something of their own: addresses, names of resources, digests.
//!
//! No text of a form has a blank, a control character or a character beyond ASCII, and none begins
//! with a dash, so each may stand in a command. Whether what it names exists is another question.

use core::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::condition::Network;

/// What a text has to look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// An IPv4 or IPv6 address.
    Ip,
    /// An address and how many leading bits count, `10.0.0.0/8`.
    Cidr,
    /// An Amazon Resource Name, `arn:aws:s3:::archive`.
    Arn,
    /// The id of an Azure resource, `/subscriptions/…/resourceGroups/…`.
    AzureResourceId,
    /// A GUID with hyphens and without braces.
    Guid,
    /// An e-mail address or a user principal name.
    Email,
    /// A domain name of at least two labels, in ASCII and without a dot at its end.
    Domain,
    /// A digest in hexadecimal: MD5, or SHA with 1, 256, 384 or 512.
    Hash,
}

/// The most bytes of an ARN or an Azure resource id.
const LONGEST_NAME: usize = 2048;

/// How many hexadecimal digits digests have.
const DIGESTS: [usize; 5] = [32, 40, 64, 96, 128];

/// How many digits the groups of a GUID have.
const GUID: [usize; 5] = [8, 4, 4, 4, 12];

impl Form {
    /// Every form.
    pub const ALL: [Self; 8] = [
        Self::Ip,
        Self::Cidr,
        Self::Arn,
        Self::AzureResourceId,
        Self::Guid,
        Self::Email,
        Self::Domain,
        Self::Hash,
    ];

    /// The word for this form.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ip => "ip",
            Self::Cidr => "cidr",
            Self::Arn => "arn",
            Self::AzureResourceId => "azure_resource_id",
            Self::Guid => "guid",
            Self::Email => "email",
            Self::Domain => "domain",
            Self::Hash => "hash",
        }
    }

    /// Whether a text has this form.
    ///
    /// ```
    /// use nextmove::form::Form;
    /// assert!(Form::Arn.fits("arn:aws:iam::123456789012:role/reader"));
    /// assert!(Form::Domain.fits("example.com") && !Form::Domain.fits("-x.example.com"));
    /// assert!(!Form::Email.fits("somebody@example.com; rm -rf /"));
    /// ```
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Ip => text.parse::<IpAddr>().is_ok(),
            Self::Cidr => Network::parse(text).is_some(),
            Self::Arn => is_arn(text),
            Self::AzureResourceId => is_azure_resource_id(text),
            Self::Guid => is_guid(text),
            Self::Email => is_email(text),
            Self::Domain => is_domain(text),
            Self::Hash => DIGESTS.contains(&text.len()) && text.bytes().all(is_hex),
        }
    }
}

fn is_hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

/// Visible ASCII, not too much of it.
fn is_plain_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// `arn:partition:service:region:account:resource`, of which region and account may be empty.
fn is_arn(text: &str) -> bool {
    let mut parts = text.splitn(6, ':');
    let mut part = |allowed: fn(u8) -> bool, may_be_empty: bool| {
        let part = parts.next();
        part.is_some_and(|part| (may_be_empty || !part.is_empty()) && part.bytes().all(allowed))
    };
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    is_plain_name(text)
        && text.starts_with("arn:aws")
        && part(word, false)
        && part(word, false)
        && part(word, false)
        && part(word, true)
        && part(word, true)
        && part(|byte| byte.is_ascii_graphic(), false)
}

/// Names and values in turn, the first being a subscription or a provider.
fn is_azure_resource_id(text: &str) -> bool {
    let Some(path) = text.strip_prefix('/').filter(|_| is_plain_name(text)) else {
        return false;
    };
    let mut segments = path.split('/');
    let root = match (segments.next(), segments.next()) {
        (Some(name), Some(id)) if name.eq_ignore_ascii_case("subscriptions") => is_guid(id),
        (Some(name), Some(space)) => name.eq_ignore_ascii_case("providers") && !space.is_empty(),
        _ => false,
    };
    let count = path.split('/').count();
    root && count & 1 == 0 && segments.all(|segment| !segment.is_empty())
}

fn is_guid(text: &str) -> bool {
    let fits = |(group, length): (&str, usize)| group.len() == length && group.bytes().all(is_hex);
    text.split('-').count() == GUID.len() && text.split('-').zip(GUID).all(fits)
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._%+'#=~-".contains(&byte);
    let first = local.bytes().next();
    local.len() <= 64
        && first.is_some_and(|first| first.is_ascii_alphanumeric() || first == b'_')
        && local.bytes().all(allowed)
        && is_domain(domain)
}

fn is_domain(text: &str) -> bool {
    text.len() <= 253 && text.contains('.') && text.split('.').all(is_label)
}

/// A label of a domain name; services use `_` where host names may not.
fn is_label(label: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (1..=63).contains(&label.len())
        && label.bytes().all(allowed)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
