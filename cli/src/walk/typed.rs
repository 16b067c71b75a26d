//! What a line typed in a walk means.

use std::io::{BufRead, Read, Write};

use nextmove::diagnostic::failed::INPUT_ENDED;
use nextmove::diagnostic::refused;
use nextmove::wire::{ReplyChoice, ShownStep};
use serde_json::{Value as Json, json};

use crate::failure::Failure;
use crate::phrases::Phrases;

/// What a line of input asks for.
pub(super) enum TypedLine {
    Answer(String),
    Approve,
    Back,
    Quit,
}

pub(super) fn is_action(step: &ShownStep) -> bool {
    matches!(step, ShownStep::Act(_))
}

pub(super) fn asked(step: &ShownStep) -> Option<&str> {
    match step {
        ShownStep::Ask(step) => Some(&step.asks),
        ShownStep::Act(step) => Some(&step.asks),
        ShownStep::End(_) => None,
    }
}

pub(super) fn choices(step: &ShownStep) -> Vec<&str> {
    match step {
        ShownStep::Ask(step) => step.options.iter().map(|option| &*option.value).collect(),
        ShownStep::Act(step) => step.replies.iter().map(|reply| &*reply.value).collect(),
        ShownStep::End(_) => Vec::new(),
    }
}

/// The value of a choice that was typed, or its number.
pub(super) fn chosen<'t>(step: &'t ShownStep, typed: &'t str) -> &'t str {
    if let Some((_, reply)) = reply_before(step, typed) {
        return &reply.value;
    }
    let value = place(typed).and_then(|place| choices(step).get(place).copied());
    value.unwrap_or(typed)
}

/// The answer without a value whose number was typed.
pub(super) fn declined(step: &ShownStep, typed: &str) -> Option<Json> {
    let ShownStep::Ask(ask) = step else {
        return None;
    };
    let choice = ask.typed.as_ref()?.declines.get(place(typed)?)?;
    Some(json!(choice.value))
}

/// The reply to the action that a typed question is for, whose number was typed.
fn reply_before<'s>(step: &'s ShownStep, typed: &str) -> Option<(&'s str, &'s ReplyChoice)> {
    let ShownStep::Ask(step) = step else {
        return None;
    };
    let declines = step.typed.as_ref()?.declines.len();
    let reply = step.replies.get(place(typed)?.checked_sub(declines)?)?;
    Some((&step.id, reply))
}

/// The key under which such a reply is given.
pub(super) fn replied_to<'s>(step: &'s ShownStep, typed: &str) -> Option<&'s str> {
    reply_before(step, typed).map(|(key, _)| key)
}

/// The place of a choice by the number that was typed.
pub(super) fn place(typed: &str) -> Option<usize> {
    typed.parse::<usize>().ok()?.checked_sub(1)
}

pub(super) fn takes_several(step: &ShownStep) -> bool {
    matches!(step, ShownStep::Ask(step) if step.none.is_some())
}

/// The values of several choices; 0 alone stands for none. The engine refuses what is no choice,
/// an empty line among it.
pub(super) fn several(step: &ShownStep, typed: &str) -> Json {
    let words = typed.split([' ', ',']).filter(|word| !word.is_empty());
    let values: Vec<&str> = words.map(|word| chosen(step, word)).collect();
    match values.as_slice() {
        [] => json!(""),
        ["0"] => json!([]),
        values => json!(values),
    }
}

pub(super) fn prompt<'p>(step: &ShownStep, phrases: &'p Phrases) -> &'p str {
    if takes_several(step) {
        &phrases.prompt_several
    } else {
        &phrases.prompt
    }
}

pub(super) fn needs_reason(step: &ShownStep, value: &str) -> bool {
    let replies = match step {
        ShownStep::Act(step) => &step.replies,
        ShownStep::Ask(step) => &step.replies,
        ShownStep::End(_) => return false,
    };
    let mut replies = replies.iter();
    replies.any(|reply| reply.value == value && reply.needs_reason)
}

pub(super) fn line(
    prompt: &str,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<TypedLine, Failure> {
    Ok(match &*typed(prompt, input, out)? {
        "a" => TypedLine::Approve,
        "b" => TypedLine::Back,
        "q" => TypedLine::Quit,
        typed => TypedLine::Answer(typed.to_owned()),
    })
}

/// How many bytes a line has at most that is typed.
const LONGEST_LINE: u64 = 64 << 10;

/// A line as it was typed.
pub(super) fn typed(
    prompt: &str,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<String, Failure> {
    write!(out, "{prompt}: ")?;
    out.flush()?;
    let mut line = String::new();
    if input.take(LONGEST_LINE + 1).read_line(&mut line)? == 0 {
        writeln!(out)?;
        return Err(unfinished());
    }
    if line.len() as u64 > LONGEST_LINE {
        let refusal = refused::TYPED_TOO_LARGE.with(&[("most", &LONGEST_LINE)]);
        return Err(refusal.into());
    }
    Ok(line.trim().to_owned())
}

pub(super) fn unfinished() -> Failure {
    INPUT_ENDED.refuse().into()
}

#[cfg(test)]
mod tests {
    use nextmove::wire::{AskStep, Choice};

    use super::*;

    fn question() -> ShownStep {
        let options = ["secrets", "keys", "cannot_tell"].map(|option| Choice {
            value: option.into(),
            label: option.into(),
        });
        ShownStep::Ask(Box::new(AskStep {
            id: "sort.secrets".into(),
            title: "What was read?".into(),
            text: String::new(),
            asks: "touched".into(),
            answer: "several_of",
            options: options.into(),
            none: Some("None of these".into()),
            suggested: None,
            conflict: Vec::new(),
            seen: Vec::new(),
            typed: None,
            replies: Vec::new(),
        }))
    }

    #[test]
    fn several_options_are_typed_as_numbers_or_values() {
        let answer = |typed| several(&question(), typed);
        assert_eq!(answer("2 1"), json!(["keys", "secrets"]));
        assert_eq!(answer("secrets, 2"), json!(["secrets", "keys"]));
        assert_eq!(answer("cannot_tell"), json!(["cannot_tell"]));
        assert_eq!(answer("0"), json!([]));
    }

    #[test]
    fn an_empty_line_is_never_taken_for_none() {
        assert_eq!(several(&question(), " "), json!(""));
        assert_eq!(several(&question(), "0 1"), json!(["0", "secrets"]));
    }
}
