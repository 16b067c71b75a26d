//! Every code there is, of the core, the compiler and this command, and what there is to say of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use clap::Args;
use nextmove::diagnostic::{Code, failed, refused};
use nextmove::wire;
use nextmove::words::DEFAULT_LANGUAGE;
use nextmove_compiler::did_you_mean;

use crate::bundles::BundleArgs;
use crate::failure::Failure;
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

/// Which code is explained.
#[derive(Args)]
pub(crate) struct ExplainArgs {
    /// The code, such as NM0012; all of them are listed where it is left out.
    #[arg(value_parser = named)]
    code: Option<&'static Code>,
    /// The language, in which there is what readers of alerts and cases can meet.
    #[arg(long, value_name = "TAG", default_value = DEFAULT_LANGUAGE)]
    lang: String,
    #[command(flatten)]
    bundle: BundleArgs,
}

impl ExplainArgs {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &BundleArgs) {
        (&self.lang, &self.bundle)
    }

    /// Says what a code means, or lists all of them. English stands in the code and needs no content.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        if self.lang == DEFAULT_LANGUAGE {
            return self.explain(&|code| (code.title.into(), code.help.into()));
        }
        let bundle = self.bundle.open()?;
        let words = bundle.shared_words(&self.lang);
        let words = words.ok_or_else(|| wire::unknown_language(&bundle, &self.lang))?;
        self.explain(&|code| code.in_words(words))
    }

    fn explain(&self, texts: &Texts<'_>) -> Result<(), Failure> {
        match self.code {
            Some(code) => output::text(&told(code, texts)),
            None => {
                let line = |code: &&Code| format!("{}  {}\n", code.id, texts(code).0);
                output::text(&all().values().map(line).collect::<String>())
            }
        }
    }
}

/// The title and the help of a code.
type Texts<'t> = dyn Fn(&Code) -> (Cow<'static, str>, Cow<'static, str>) + 't;

fn told(code: &Code, texts: &Texts<'_>) -> String {
    let (title, help) = texts(code);
    let explanation = explanation(code).map_or(String::new(), |text| format!("\n{text}\n"));
    format!("{}: {title}\n\nhelp: {help}\n{explanation}", code.id)
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
