//! What was done, and how to take it back.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Say, named};
use crate::case::UndoWay;
use crate::command::{FilledCommand, FilledInput, Purpose};
use crate::report::document::Block;
use crate::report::model::EntryRef;
use crate::report::performed::{Performed, Proof, Undoing};
use crate::report::phrase::Phrase;

pub(super) fn performed(actions: &[Performed], say: Say<'_>) -> Vec<Block> {
    if actions.is_empty() {
        return alloc::vec![Block::Paragraph(say(Phrase::ActionsNothing))];
    }
    actions.iter().flat_map(|action| one(action, say)).collect()
}

fn one(action: &Performed, say: Say<'_>) -> Vec<Block> {
    let mut pairs = alloc::vec![
        (Phrase::Reply, reply(action)),
        (Phrase::Phase, action.phase_label.clone()),
        (Phrase::Instruction, action.text.clone()),
    ];
    pairs.extend(action.check.clone().map(|check| (Phrase::Check, check)));
    pairs.extend(action.proof.map(|it| (Phrase::Proof, say(proof(it)))));
    let notes = action.notes.iter();
    pairs.extend(notes.map(|it| (Phrase::Note, format!("{} ({})", it.text, who(&it.recorded)))));
    pairs.extend(approvals(action, say));
    let off_route = (!action.on_route).then(|| Block::Paragraph(say(Phrase::OffRoute)));
    core::iter::once(Block::Heading(action.title.clone()))
        .chain(off_route)
        .chain([named(pairs, say)])
        .chain(commands(&action.commands, say))
        .collect()
}

fn proof(proof: Proof) -> Phrase {
    match proof {
        Proof::Holds => Phrase::ProofHolds,
        Proof::DoesNotHold => Phrase::ProofFails,
        Proof::NotYet => Phrase::ProofNotYet,
        Proof::Sent => Phrase::ProofSent,
        Proof::CannotTell => Phrase::ProofOpen,
        Proof::Said => Phrase::ProofSaid,
    }
}

fn reply(action: &Performed) -> String {
    let reason = action.reason.as_ref();
    let reason = reason.map_or_else(String::new, |reason| format!(" – {reason}"));
    format!("{}{reason} ({})", action.reply_label, who(&action.replied))
}

/// Who approved an action, where somebody had to.
fn approvals(action: &Performed, say: Say<'_>) -> Option<(Phrase, String)> {
    let role = action.approve.as_ref()?;
    let given = action.approvals.iter();
    let given: Vec<String> = given
        .map(|it| format!("{} ({})", it.role, who(&it.recorded)))
        .collect();
    let told = match given.is_empty() {
        true => format!("{role}: {}", say(Phrase::ApprovalMissing)),
        false => given.join("; "),
    };
    Some((Phrase::Approvals, told))
}

fn who(recorded: &EntryRef) -> String {
    format!("{}, {}", recorded.by, recorded.at)
}

/// Each command below a line that says what it is for.
fn commands(commands: &[FilledCommand], say: Say<'_>) -> Vec<Block> {
    let two = |command: &FilledCommand| {
        let purpose = say(match command.purpose {
            Purpose::Before => Phrase::CommandBefore,
            Purpose::Run => Phrase::CommandRun,
            Purpose::Verify => Phrase::CommandVerify,
            Purpose::Undo => Phrase::CommandUndo,
        });
        let instead = if command.instead {
            say(Phrase::CommandInstead)
        } else {
            String::new()
        };
        let title = [purpose, command.tool.clone(), instead];
        let title: Vec<String> = title.into_iter().filter(|it| !it.is_empty()).collect();
        [
            Block::Paragraph(title.join(" · ")),
            Block::Code(pasted(&command.input).into()),
        ]
    };
    commands.iter().flat_map(two).collect()
}

fn pasted(input: &FilledInput) -> &str {
    match input {
        FilledInput::Program { posix, .. } => posix,
        other => other.text(),
    }
}

pub(super) fn undo(list: &[Undoing], say: Say<'_>) -> Vec<Block> {
    if list.is_empty() {
        return alloc::vec![Block::Paragraph(say(Phrase::UndoNothing))];
    }
    let note = Block::Paragraph(say(Phrase::UndoNote));
    let changes = list.iter().flat_map(|undoing| taken_back(undoing, say));
    core::iter::once(note).chain(changes).collect()
}

fn taken_back(undoing: &Undoing, say: Say<'_>) -> Vec<Block> {
    let change = &undoing.change;
    let way = say(match change.way {
        UndoWay::Commands => Phrase::WayCommands,
        UndoWay::ByHand => Phrase::WayByHand,
        UndoWay::Impossible => Phrase::WayImpossible,
        UndoWay::Unknown => Phrase::WayUnknown,
    });
    let mut pairs = alloc::vec![
        (
            Phrase::At,
            format!("{}, {} ({})", change.by, change.at, change.entry)
        ),
        (Phrase::Way, way),
    ];
    pairs.extend(undoing.text.clone().map(|text| (Phrase::Instruction, text)));
    if !change.saved.is_empty() {
        pairs.push((Phrase::SavedIn, change.saved.join(", ")));
    }
    pairs.extend(
        change
            .undone
            .map(|entry| (Phrase::Undone, entry.to_string())),
    );
    core::iter::once(Block::Heading(undoing.title.clone()))
        .chain([named(pairs, say)])
        .chain(commands(&change.commands, say))
        .collect()
}
