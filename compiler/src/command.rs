//! What a tool is given, with places for the facts that fill it.

use nextmove::command::{Command, Input, Language, Purpose, WhenSaved};
use nextmove::condition::FactIndex;
use nextmove::kind::Kind;

use crate::authored::command as authored;
use crate::code;
use crate::condition::resolve;
use crate::finding::Findings;
use crate::language::read_query;
use crate::names::check_part;
use crate::output::{self, Context, with_item};
use crate::place::Name;
use crate::request::read_request;
use crate::table::FactTable;
use crate::template::{read_cmdlet, read_file_name, read_line};
use crate::tools::{Tools, line};

/// Puts places for the names in a command.
pub(crate) fn lower(
    purpose: Purpose,
    command: &authored::Command,
    facts: &FactTable,
    tools: &Tools,
    findings: &mut Findings<'_>,
) -> Option<Command> {
    let Some((item, list)) = &command.each else {
        return lower_one(purpose, command, facts, None, tools, findings);
    };
    let each = facts.find(list, findings)?;
    let mut table = facts.clone();
    table.add(
        &item.value,
        Some(item_kind(list, facts.kind(each)?, findings)?),
    );
    if table.len() == facts.len() {
        let message = format!("`{}` is the name of a fact", item.value);
        findings.report(&code::NAME_TAKEN, item.place, message);
        return None;
    }
    let item = table.get(&item.value)?;
    let lowered = lower_one(purpose, command, &table, Some(item), tools, findings)?;
    let lowered = lowered.map(&|piece| with_item(piece, item));
    Some(Command {
        each: Some(each),
        ..lowered
    })
}

/// What an item of a list is.
fn item_kind(list: &Name, kind: &Kind, findings: &mut Findings<'_>) -> Option<Kind> {
    let item = match kind {
        Kind::List(shape) => Some(Kind::Text(shape.clone())),
        Kind::ListOf(form) => Some(Kind::Form(*form)),
        _ => None,
    };
    if item.is_none() {
        let message = format!("`{}` is no list", list.value);
        findings.report(&code::NO_LIST, list.place, message);
    }
    item
}

fn lower_one(
    purpose: Purpose,
    command: &authored::Command,
    facts: &FactTable,
    item: Option<FactIndex>,
    tools: &Tools,
    findings: &mut Findings<'_>,
) -> Option<Command> {
    let save = command.save.as_ref();
    let save = save.map(|name| read_file_name(name, facts, findings));
    let (tool, input) = lower_input(&command.input, facts, findings)?;
    let when = match &command.when {
        Some(clause) => Some(resolve(clause, facts, findings)?),
        None => None,
    };
    let when_saved = match &command.when_saved {
        Some((file, empty)) => Some(WhenSaved {
            saved: read_file_name(file, facts, findings)?,
            empty: *empty,
        }),
        None => None,
    };
    let line = line(&tool, &input);
    let context = Context {
        purpose,
        place: command.place,
        line: &line,
        facts,
        item,
        of: tools.of(&tool, &input),
        prints: !matches!(input, Input::Words(_)),
    };
    let reads = match &command.reads {
        Some(reading) => Some(Box::new(output::lower(reading, &context, findings)?)),
        None => None,
    };
    Some(Command {
        when,
        when_saved,
        purpose,
        tool,
        instead: command.instead,
        input,
        each: None,
        reads,
        save: match save {
            Some(template) => Some(template?),
            None => None,
        },
    })
}

/// What is given to which tool.
fn lower_input(
    input: &authored::Input,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<(String, Input)> {
    match input {
        authored::Input::Line(line) => {
            let line = read_line(line, facts, findings);
            line.map(|line| (line.tool, Input::Program(line.arguments)))
        }
        authored::Input::Pwsh(line) => read_cmdlet(line, facts, findings)
            .map(|arguments| ("pwsh".into(), Input::Cmdlet(arguments))),
        authored::Input::Kql(query) => read_query(Language::Kql, query, facts, findings)
            .map(|query| ("kql".into(), Input::Query(Language::Kql, query))),
        authored::Input::Athena(query) => read_query(Language::Sql, query, facts, findings)
            .map(|query| ("athena".into(), Input::Query(Language::Sql, query))),
        authored::Input::Graph { request, body } => {
            let request = read_request(request, body.as_ref(), facts, findings);
            request.map(|request| ("graph".into(), Input::Request(request)))
        }
        authored::Input::Console(part) => {
            check_part(part, findings);
            Some(("console".into(), Input::Words(part.value.clone())))
        }
    }
}
