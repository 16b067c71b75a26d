//! Commands as authors write them.

use crate::authored::condition::{self, Clause};
use crate::authored::output::{self, Reading};
use crate::code;
use crate::fields::{Fields, every};
use crate::finding::Findings;
use crate::names;
use crate::place::{Name, Place};
use crate::yaml::{Content, Node};

/// A command, and where its output is kept.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) place: Place,
    /// What is given to which tool.
    pub(crate) input: Input,
    pub(crate) save: Option<Name>,
    /// Whether it does the same as the command before it.
    pub(crate) instead: bool,
    /// When it is used, as far as facts say.
    pub(crate) when: Option<Clause>,
    /// The saved file that says whether it is used, and whether that is to be empty.
    pub(crate) when_saved: Option<(Name, bool)>,
    /// The name of an item and the list for each item of which it is used.
    pub(crate) each: Option<(Name, Name)>,
    /// What is read of its output.
    pub(crate) reads: Option<Reading>,
}

/// What is given to a tool.
#[derive(Debug)]
pub(crate) enum Input {
    /// A line for a shell.
    Line(Name),
    /// A line for PowerShell alone.
    Pwsh(Name),
    Kql(Name),
    Athena(Name),
    Graph {
        /// Method and address.
        request: Name,
        body: Option<Name>,
    },
    /// The part of the step's texts that tells the steps.
    Console(Name),
}

/// Reads one command or several; none where there is no node or nothing in it.
pub(crate) fn read_commands(node: Option<&Node>, findings: &mut Findings<'_>) -> Vec<Command> {
    read_all(node, Reads::Outputs, findings)
}

/// The same of commands that are used once and whose output nobody reads.
pub(crate) fn read_plain_commands(
    node: Option<&Node>,
    findings: &mut Findings<'_>,
) -> Vec<Command> {
    read_all(node, Reads::Nothing, findings)
}

/// What is read of the output of commands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reads {
    Outputs,
    Nothing,
}

fn read_all(node: Option<&Node>, reads: Reads, findings: &mut Findings<'_>) -> Vec<Command> {
    let commands = match node {
        None
        | Some(Node {
            content: Content::Nothing,
            ..
        }) => return Vec::new(),
        Some(Node {
            content: Content::List(items),
            ..
        }) => every(items.iter().map(|item| read_command(item, reads, findings))),
        Some(node) => read_command(node, reads, findings).map(|command| vec![command]),
    };
    commands.unwrap_or_default()
}

fn read_command(node: &Node, reads: Reads, findings: &mut Findings<'_>) -> Option<Command> {
    let Content::Map(_) = node.content else {
        let line = node.text(findings)?;
        return Some(Command {
            place: node.place,
            input: Input::Line(line),
            save: None,
            instead: false,
            when: None,
            when_saved: None,
            each: None,
            reads: None,
        });
    };
    let mut fields = Fields::open(node, node.place, findings)?;
    let save = fields.optional_text("save", findings);
    let instead = fields.optional("instead");
    let instead = instead.map(|node| node.flag(findings));
    let when = match fields.optional("when") {
        Some(node) => Some(condition::read(node, findings)?),
        None => None,
    };
    let if_empty = fields.optional_text("if_empty", findings);
    let unless_empty = fields.optional_text("unless_empty", findings);
    let when_saved = if_empty.map(|file| (file, true));
    let (each, reads) = match reads {
        Reads::Outputs => (
            fields.optional_text("for", findings),
            output::read(&mut fields, findings),
        ),
        Reads::Nothing => (None, None),
    };
    let input = read_input(&mut fields, node.place, findings);
    fields.close(findings);
    Some(Command {
        when,
        when_saved: when_saved.or_else(|| unless_empty.map(|file| (file, false))),
        place: node.place,
        input: input?,
        save,
        instead: instead.unwrap_or(Some(false))?,
        each: match each {
            Some(each) => Some(read_each(&each, findings)?),
            None => None,
        },
        reads,
    })
}

/// Reads `item in list`.
fn read_each(text: &Name, findings: &mut Findings<'_>) -> Option<(Name, Name)> {
    let words: Vec<&str> = text.value.split_whitespace().collect();
    if let [item, "in", list] = words[..] {
        let item = text.with(item.to_owned());
        names::check_style(&item, findings);
        return Some((item, text.with(list.to_owned())));
    }
    let message = "write the name of an item, `in`, and the list, such as `key in active_keys`";
    findings.report(&code::WRONG_FORM, text.place, message);
    None
}

/// What a text becomes that is given to one tool.
type MakeInput = fn(Name) -> Input;

/// Reads the one key that says what is given to which tool.
fn read_input(fields: &mut Fields<'_>, place: Place, findings: &mut Findings<'_>) -> Option<Input> {
    let simple: [(&'static str, MakeInput); 5] = [
        ("command", Input::Line),
        ("pwsh", Input::Pwsh),
        ("kql", Input::Kql),
        ("athena", Input::Athena),
        ("console", Input::Console),
    ];
    let mut inputs: Vec<Option<Input>> = Vec::new();
    for (key, input) in simple {
        let node = fields.optional(key);
        inputs.extend(node.map(|node| node.text(findings).map(input)));
    }
    let body = fields.optional_text("body", findings);
    let graph = fields.optional("graph");
    if let (Some(body), None) = (&body, graph) {
        let message = "only a request has a body";
        findings.report(&code::WRONG_FORM, body.place, message);
    }
    if let Some(node) = graph {
        let request = node.text(findings);
        inputs.push(request.map(|request| Input::Graph { request, body }));
    }
    if inputs.len() == 1 {
        return inputs.pop().flatten();
    }
    let message = "a command has one of `command`, `pwsh`, `kql`, `athena`, `graph` and `console`";
    findings.report(&code::WRONG_FORM, place, message);
    None
}

impl Command {
    /// The texts in which facts may stand.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Name> {
        let (text, body) = match &self.input {
            Input::Line(text) | Input::Pwsh(text) | Input::Kql(text) | Input::Athena(text) => {
                (Some(text), None)
            }
            Input::Graph { request, body } => (Some(request), body.as_ref()),
            Input::Console(_) => (None, None),
        };
        let saved = self.when_saved.as_ref().map(|(file, _)| file);
        text.into_iter().chain(body).chain(&self.save).chain(saved)
    }

    /// The part of the step's texts that it needs.
    pub(crate) fn part(&self) -> Option<&Name> {
        match &self.input {
            Input::Console(part) => Some(part),
            _ => None,
        }
    }
}
