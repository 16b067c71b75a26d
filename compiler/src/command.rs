//! What a tool is given, with places for the facts that fill it.

use nextmove::command::{Command, Input, Language, Purpose, WhenSaved};

use crate::authored::command as authored;
use crate::condition::resolve;
use crate::finding::Findings;
use crate::language::read_query;
use crate::names::check_part;
use crate::request::read_request;
use crate::table::FactTable;
use crate::template::{read_cmdlet, read_file_name, read_line};

/// Puts places for the names in a command.
pub(crate) fn lower(
    purpose: Purpose,
    command: &authored::Command,
    facts: &FactTable,
    findings: &mut Findings<'_>,
) -> Option<Command> {
    let save = command.save.as_ref();
    let save = save.map(|name| read_file_name(name, facts, findings));
    let (tool, input) = match &command.input {
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
    }?;
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
    Some(Command {
        when,
        when_saved,
        purpose,
        tool,
        instead: command.instead,
        input,
        save: match save {
            Some(template) => Some(template?),
            None => None,
        },
    })
}
