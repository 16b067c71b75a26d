//! Every code there is, of the core, the compiler and this command, and what there is to say of it.

use std::collections::BTreeMap;

use nextmove::diagnostic::{Code, failed, refused};
use nextmove_compiler::did_you_mean;

use crate::failure;
use crate::output;

/// Longer explanations, each under its code as a heading.
static EXPLANATIONS: &str = include_str!("explanations.md");

/// Every code by its id.
pub(crate) fn all() -> BTreeMap<&'static str, &'static Code> {
    let compiler = nextmove_compiler::code::ALL.iter();
    let codes = compiler.chain(refused::ALL).chain(failed::ALL);
    codes.map(|code| (code.id, *code)).collect()
}

/// The code that is called so, or which one may be meant.
pub(crate) fn named(id: &str) -> Result<&'static Code, String> {
    let codes = all();
    let id = id.to_ascii_uppercase();
    codes.get(id.as_str()).copied().ok_or_else(|| {
        let near = did_you_mean(&id, codes.keys().copied());
        near.unwrap_or_else(|| "`nextmove explain` lists the codes".into())
    })
}

/// The longer explanation of a code, where there is one.
pub(crate) fn explanation(code: &Code) -> Option<&'static str> {
    let sections = EXPLANATIONS.split("\n## ").skip(1);
    let mut titled = sections.filter_map(|section| section.split_once('\n'));
    titled.find_map(|(id, text)| (id == code.id).then_some(text.trim()))
}

/// `nextmove explain`: says what a code means, or lists all of them.
pub(crate) fn explain(code: Option<&Code>) -> Result<(), failure::Failure> {
    match code {
        Some(code) => output::text(&told(code)),
        None => {
            let line = |code: &&Code| format!("{}  {}\n", code.id, code.title);
            output::text(&all().values().map(line).collect::<String>())
        }
    }
}

fn told(code: &Code) -> String {
    let Code { id, title, help } = code;
    let explanation = explanation(code).map_or(String::new(), |text| format!("\n{text}\n"));
    format!("{id}: {title}\n\nhelp: {help}\n{explanation}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_used_twice() {
        let counts = [nextmove_compiler::code::ALL, refused::ALL, failed::ALL].map(<[_]>::len);
        assert_eq!(all().len(), counts.into_iter().sum::<usize>());
    }

    #[test]
    fn every_explanation_is_of_a_code() {
        let codes = all();
        for section in EXPLANATIONS.split("\n## ").skip(1) {
            let id = section.lines().next().unwrap_or_default();
            assert!(codes.contains_key(id), "there is no code {id:?}");
        }
    }
}
