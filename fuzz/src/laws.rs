//! What has to hold of any input.

use nextmove::alert::{Limits, found, read};
use nextmove::bundle::Bundle;
use nextmove::wire::{self, NextRequest};
use nextmove_builtin::bundle;
use serde::Deserialize;
use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};

use crate::obvious::{self, Json};

/// A document that begins as JSON is refused as no JSON exactly where it is none, and one pass over its
/// bytes finds in it what an obvious reader finds.
pub fn document_holds(document: &[u8]) {
    let reply = wire::read(bundle(), document);
    if let Ok(reply) = &reply {
        assert!(!reply.alerts.is_empty());
        assert!(!wire::to_json(reply).is_empty());
    }
    let Ok(text) = std::str::from_utf8(document) else {
        return;
    };
    let text = text.trim_start_matches('\u{feff}');
    let refused = reply.as_ref().err().map(|refusal| refusal.code);
    assert!(is_json(text) || refused.is_some() || is_delivered(text));
    assert!(!is_json(text) || refused != Some("NM1002"));
    let formats = bundle().formats();
    if let Ok(json) = serde_json::from_str::<Json>(text) {
        let limits = Limits::default();
        let one_pass = found(formats, text, &limits).expect("it is JSON");
        assert_eq!(one_pass, obvious::found(formats.map(), &json, &limits));
    }
}

/// Whether a text is what a channel makes of a document, so that it need not be JSON by itself: lines of
/// CEF, what people and loggers put around it, or UTF-16.
fn is_delivered(text: &str) -> bool {
    !text.trim_start().starts_with(['{', '[']) || text.contains('\0')
}

/// Whether a text is one JSON value, or several.
fn is_json(text: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(text);
    loop {
        if IgnoredAny::deserialize(&mut values).is_err() {
            return false;
        }
        if values.end().is_ok() {
            return true;
        }
    }
}

/// A bundle is refused, or serves every request: bytes as they come, and as the content of a bundle
/// whose digest is right.
pub fn bundle_holds(bytes: &[u8]) {
    let _ = Bundle::load(bytes);
    let magic = nextmove_builtin::BYTES
        .first_chunk::<8>()
        .expect("a bundle begins so");
    let digest = Sha256::digest(bytes);
    let sealed = [&magic[..], digest.as_slice(), bytes].concat();
    let Ok(bundle) = Bundle::load(&sealed) else {
        return;
    };
    assert!(!wire::to_json(&wire::about(&bundle)).is_empty());
    assert!(!wire::to_json(&wire::playbooks(&bundle)).is_empty());
    let document =
        br#"[{"schemaVersion":"2.0","arn":"arn:aws:guardduty:a","type":"A:S3/B"},{"b":[1]}]"#;
    let _ = read(bundle.formats(), document, &Limits::default());
    for playbook in bundle.playbooks() {
        let request = NextRequest {
            alert: Some(0),
            playbook: Some(playbook.id().into()),
            ..NextRequest::default()
        };
        let _ = wire::next(&bundle, document, &request);
    }
}

/// A line with a request, and then a document: refused or answered, twice with the same bytes.
pub fn request_holds(input: &[u8]) {
    let end = input.iter().position(|byte| *byte == b'\n');
    let (request, document) = input.split_at(end.unwrap_or(input.len()));
    let Ok(request) = std::str::from_utf8(request) else {
        return;
    };
    let answer = || {
        let request = NextRequest::from_json(request)?;
        wire::next(bundle(), document, &request)
    };
    let spelled = |reply| match reply {
        Ok(reply) => wire::to_json(&reply),
        Err(refusal) => wire::error_json(&refusal),
    };
    assert_eq!(spelled(answer()), spelled(answer()));
}
