//! Hashes by name, so that replies stay the same where only the hash of a playbook changes.

use std::collections::BTreeMap;

use nextmove_builtin::bundle;

/// What stands for the hash of the playbook in a reply of `next`.
const OWN: &str = "HASH";

/// How many hexadecimal digits a hash has.
const DIGITS: usize = 64;

/// The reply with its playbook's hash replaced.
pub(crate) fn own(reply: &str) -> String {
    let playbooks = bundle().playbooks().iter();
    playbooks.fold(reply.into(), |reply, playbook| {
        reply.replace(&playbook.name().hash, OWN)
    })
}

/// The hashes of a session: the chain of a case file makes all of them of the playbook's.
#[derive(Default)]
pub(crate) struct Hashes(BTreeMap<String, usize>);

impl Hashes {
    /// The reply with each hash replaced by its number, in the order in which they first occur.
    pub(crate) fn numbered(&mut self, reply: &str) -> String {
        let mut text = String::new();
        let mut rest = reply;
        while let Some(start) = first_hash(rest) {
            let hash = &rest[start..start + DIGITS];
            let next = self.0.len() + 1;
            let number = self.0.entry(hash.into()).or_insert(next);
            text += &format!("{}#{number}", &rest[..start]);
            rest = &rest[start + DIGITS..];
        }
        text + rest
    }
}

fn first_hash(text: &str) -> Option<usize> {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let mut windows = text.as_bytes().windows(DIGITS);
    windows.position(|window| window.iter().all(is_digit))
}
