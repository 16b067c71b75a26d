//! Ways to spoil what is said of what actions stop.

use nextmove_compiler::{Files, code};

use crate::mutation::{Mutation, Spoil, Spoiled, read};
use crate::render::{PLAYBOOK, TEXTS};

impl Spoil<'_> {
    /// Spoils what actions stop; none for any other mutation, or where there is no place for it.
    pub(crate) fn disruption(&self, mutation: Mutation, files: &Files) -> Option<Spoiled> {
        let (file, code, from, to) = match mutation {
            Mutation::MisspellDisruption => (
                PLAYBOOK,
                &code::UNKNOWN_DISRUPTION,
                "disruption: ",
                "disruption: over",
            ),
            Mutation::UnsayDisruption => (
                PLAYBOOK,
                &code::UNSAID_DISRUPTION,
                "    disruption: none\n",
                "",
            ),
            Mutation::UntellDisruption => (
                TEXTS,
                &code::UNTOLD_DISRUPTION,
                "    .disruption = It stops.\n",
                "",
            ),
            Mutation::DenyDisruption => (
                PLAYBOOK,
                &code::DENIED_DISRUPTION,
                "disruption: partial",
                "disruption: none",
            ),
            _ => return None,
        };
        Some((file, code, self.replace_one(&read(files, file), from, to)?))
    }
}
