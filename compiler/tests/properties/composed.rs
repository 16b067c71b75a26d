//! Ways to spoil branches and the use of shared playbooks.

use nextmove_compiler::{Files, code};

use crate::model::{Kind, Step};
use crate::mutation::{Mutation, Spoil, Spoiled, block, read};
use crate::render::PLAYBOOK;

impl Spoil<'_> {
    /// Spoils what is composed; none for any other mutation, or where there is no place for it.
    pub(crate) fn composed(&self, mutation: Mutation, files: &Files) -> Option<Spoiled> {
        Some(match mutation {
            Mutation::DropBranch => {
                let text = self.in_each("    option_0: ", |_| String::new(), files)?;
                (PLAYBOOK, &code::MISSING_ARM, text)
            }
            Mutation::LeaveBranch => (PLAYBOOK, &code::BRANCH_LEFT, self.leave_branch(files)?),
            Mutation::NextOutside => (PLAYBOOK, &code::NEXT_OUTSIDE, self.lead_to_next(files)?),
            Mutation::DropReturn => {
                let text = self.in_use("    done: ", |_| String::new(), files)?;
                (PLAYBOOK, &code::MISSING_RETURN, text)
            }
            Mutation::AddReturn => {
                let again = |line: &str| format!("{line}{}", line.replace("done", "undone"));
                let text = self.in_use("    done: ", again, files)?;
                (PLAYBOOK, &code::UNKNOWN_RETURN, text)
            }
            Mutation::MisspellShared => {
                let misspell = |line: &str| line.replace("looking", "loking");
                let text = self.in_use("    use: ", misspell, files)?;
                (PLAYBOOK, &code::UNKNOWN_SHARED, text)
            }
            Mutation::GoThroughOne => {
                let text = read(files, PLAYBOOK);
                let text = self.replace_one(&text, "several_of", "one_of")?;
                (PLAYBOOK, &code::NOT_SEVERAL, text)
            }
            _ => return None,
        })
    }

    /// Writes a line of a step otherwise, its end of line included.
    fn in_step(
        step: &Step,
        begins: &str,
        otherwise: impl Fn(&str) -> String,
        files: &Files,
    ) -> Option<String> {
        let text = read(files, PLAYBOOK);
        let block = block(&text, &step.id);
        let mut lines = block.split_inclusive('\n');
        let line = lines.find(|line| line.starts_with(begins))?;
        let new = block.replacen(line, &otherwise(line), 1);
        Some(text.replacen(block, &new, 1))
    }

    fn in_each(
        &self,
        begins: &str,
        otherwise: impl Fn(&str) -> String,
        files: &Files,
    ) -> Option<String> {
        let step = self.step(|step| matches!(step.kind, Kind::Each { .. }))?;
        Self::in_step(step, begins, otherwise, files)
    }

    fn in_use(
        &self,
        begins: &str,
        otherwise: impl Fn(&str) -> String,
        files: &Files,
    ) -> Option<String> {
        let step = self.step(|step| matches!(step.kind, Kind::Use { .. }))?;
        Self::in_step(step, begins, otherwise, files)
    }

    /// Lets a branch lead to what follows the last one, where that does not just hand over.
    fn leave_branch(&self, files: &Files) -> Option<String> {
        let goes_on = |target: usize| {
            let kind = &self.playbook.steps[target].kind;
            matches!(kind, Kind::End(verdict) if *verdict != "handed_over")
        };
        let step =
            self.step(|step| {
            matches!(&step.kind, Kind::Each { then, branches } if goes_on(*then) && !branches[0])
        })?;
        let then = &self.playbook.steps[step.targets()[0]].id;
        let leave = |_: &str| format!("    option_0: {then}\n");
        Self::in_step(step, "    option_0: ", leave, files)
    }

    /// Lets an action that the start does lead to what follows a branch.
    fn lead_to_next(&self, files: &Files) -> Option<String> {
        let start = &self.playbook.steps[0];
        let Kind::Act { .. } = start.kind else {
            return None;
        };
        Self::in_step(start, "    then: ", |_| "    then: next\n".into(), files)
    }
}
