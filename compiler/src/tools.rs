//! What is known of the outputs of tools, once for all playbooks.

use nextmove::command::{Input, Piece, Template};
use nextmove::output::{ErrorMark, Path};

use crate::authored::output::OutputClause;
use crate::authored::tool::{KnownOutput, Tool, words};
use crate::finding::Findings;
use crate::output;
use crate::place::Name;

/// The files of `outputs/`.
#[derive(Debug, Default)]
pub(crate) struct Tools(Vec<Tool>);

/// What is known of the output of one command.
#[derive(Clone, Copy, Default)]
pub(crate) struct KnownOutputOf<'t> {
    tool: Option<&'t Tool>,
    known: Option<&'t KnownOutput>,
}

impl Tools {
    pub(crate) fn new(tools: Vec<Tool>) -> Self {
        Self(tools)
    }

    /// What is known of the output of a command.
    pub(crate) fn of(&self, tool: &str, input: &Input) -> KnownOutputOf<'_> {
        let Some(tool) = self.0.iter().find(|it| it.tool.value == tool) else {
            return KnownOutputOf::default();
        };
        let line = line(&tool.tool.value, input);
        let begins = |known: &&KnownOutput| {
            let words = words(&known.command);
            words.iter().eq(line.iter().take(words.len()))
        };
        let known = tool.outputs.iter().filter(begins);
        KnownOutputOf {
            tool: Some(tool),
            known: known.max_by_key(|known| words(&known.command).len()),
        }
    }
}

/// The words of a command, those with places for facts left empty.
pub(crate) fn line(tool: &str, input: &Input) -> Vec<String> {
    let arguments = match input {
        Input::Program(arguments) | Input::Cmdlet(arguments) => arguments.as_slice(),
        Input::Query(..) | Input::Request(_) | Input::Words(_) => &[],
    };
    let word = |template: &Template| match template.0.as_slice() {
        [Piece::Literal(word)] => word.clone(),
        _ => String::new(),
    };
    [tool.to_owned()]
        .into_iter()
        .chain(arguments.iter().map(word))
        .collect()
}

impl<'t> KnownOutputOf<'t> {
    pub(crate) fn errors(self) -> Vec<ErrorMark> {
        let errors = self.tool.iter().flat_map(|tool| &tool.errors);
        let mark = |(after, before): &(Name, Name)| ErrorMark {
            after: after.value.clone(),
            before: before.value.clone(),
        };
        errors.map(mark).collect()
    }

    pub(crate) fn refused(self) -> Vec<String> {
        let codes = self.tool.iter().flat_map(|tool| &tool.refused);
        codes.map(|code| code.value.clone()).collect()
    }

    /// What every output of the command shows.
    pub(crate) fn expects(self) -> Option<&'t OutputClause> {
        self.known?.expects.as_ref()
    }

    pub(crate) fn more(self, findings: &mut Findings<'_>) -> Vec<Path> {
        let more = self.known.iter().flat_map(|known| &known.more);
        more.filter_map(|path| output::read_path(path, findings))
            .collect()
    }

    /// The array that was cut where it has as many elements as the command asks for.
    pub(crate) fn most(self, line: &[String], findings: &mut Findings<'_>) -> Option<(Path, u32)> {
        let (option, of) = self.known?.most.as_ref()?;
        let mut words = line.iter();
        words.find(|word| **word == option.value)?;
        let most = words.next()?.parse().ok()?;
        Some((output::read_path(of, findings)?, most))
    }

    /// Whether what a command prints is JSON.
    pub(crate) fn prints_json(self, line: &[String]) -> bool {
        let wanted = self.tool.map_or(&[][..], |tool| &tool.json);
        let is_text = line
            .windows(2)
            .any(|two| two[0] == "--output" && two[1] == "text");
        let as_text = is_text && self.known.is_some_and(|known| known.text);
        wanted.is_empty() || as_text || line.windows(wanted.len()).any(|words| words == wanted)
    }

    /// The option of a command that hides whether there is more.
    pub(crate) fn hides(self, line: &[String]) -> Option<&'t Name> {
        // What is known to come whole, whatever part of it is shown.
        if self
            .known
            .is_some_and(|known| known.more.is_empty() && known.most.is_none())
        {
            return None;
        }
        let mut options = self.tool.iter().flat_map(|tool| &tool.hides);
        options.find(|option| {
            let joined = format!("{}=", option.value);
            line.iter()
                .any(|word| *word == option.value || word.starts_with(&joined))
        })
    }

    /// Whether a member is one whose value anybody may choose.
    pub(crate) fn is_planted(self, member: &str) -> bool {
        let mut planted = self.tool.iter().flat_map(|tool| &tool.planted);
        planted.any(|name| name.value.eq_ignore_ascii_case(member))
    }

    /// The places that are kept from everybody.
    pub(crate) fn secret(self) -> impl Iterator<Item = &'t Name> {
        self.known.into_iter().flat_map(|known| &known.secret)
    }

    /// The places that there are; empty where nobody wrote them down.
    pub(crate) fn members(self) -> &'t [Name] {
        self.known.map_or(&[], |known| &known.members)
    }
}
