//! Ways to spoil what is said of what actions stop.

use nextmove_compiler::{Files, code};

use crate::mutation::{Mutation, Spoil, Spoiled, read};
use crate::render::{PLAYBOOK, TEXTS};

impl Spoil<'_> {
    /// Spoils what actions stop; none for any other mutation, or where there is no place for it.
    pub(crate) fn impact(&self, mutation: Mutation, files: &Files) -> Option<Spoiled> {
        let (file, code, from, to) = match mutation {
            Mutation::MisspellImpact => {
                (PLAYBOOK, &code::UNKNOWN_IMPACT, "impact: ", "impact: over")
            }
            Mutation::UnsayImpact => (PLAYBOOK, &code::UNSAID_IMPACT, "    impact: none\n", ""),
            Mutation::UntellImpact => {
                (TEXTS, &code::UNTOLD_IMPACT, "    .impact = It stops.\n", "")
            }
            Mutation::DenyImpact => (
                PLAYBOOK,
                &code::DENIED_IMPACT,
                "impact: partial",
                "impact: none",
            ),
            _ => return None,
        };
        Some((file, code, self.replace_one(&read(files, file), from, to)?))
    }
}
