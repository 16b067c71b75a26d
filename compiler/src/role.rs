//! What an authored file is, told from its path alone.

use std::path::{Component, Path};

/// What a path says a file is.
#[derive(Clone, Copy)]
pub(crate) enum Role<'p> {
    Vocabulary,
    Rules,
    Deadlines,
    Envelopes,
    Others,
    Source,
    Catalog,
    Tool,
    SharedWords(&'p str),
    InShared(&'p str, Part<'p>),
    InPlaybook(&'p str, &'p str, Part<'p>),
    /// It looks as if it should be compiled, and is none of the above.
    Stray,
}

/// What a file is in the folder of a playbook.
#[derive(Clone, Copy)]
pub(crate) enum Part<'p> {
    Playbook,
    Words(&'p str),
    Cases,
    Alert(&'p str),
    Output(&'p str),
}

/// What a file is; none where it is not one of those that authors write.
pub(crate) fn role(path: &Path) -> Option<Role<'_>> {
    let parts: Vec<&str> = path.components().filter_map(text).collect();
    let (stem, extension) = parts.last()?.rsplit_once('.')?;
    let authored = matches!(extension, "yaml" | "yml" | "ftl" | "json");
    Some(match (parts.as_slice(), extension) {
        (["facts.yaml"], _) => Role::Vocabulary,
        (["rules.yaml"], _) => Role::Rules,
        (["deadlines.yaml"], _) => Role::Deadlines,
        (["sources", "envelopes.yaml"], _) => Role::Envelopes,
        (["sources", "not-alerts.yaml"], _) => Role::Others,
        (["sources", _], "yaml") => Role::Source,
        (["catalog", _], "yaml") => Role::Catalog,
        (["outputs", _], "yaml") => Role::Tool,
        (["common", _], "ftl") => Role::SharedWords(stem),
        (["common", name, "playbook.yaml"], _) => Role::InShared(name, Part::Playbook),
        (["common", name, _], "ftl") => Role::InShared(name, Part::Words(stem)),
        (["sources" | "catalog" | "outputs" | "common", ..], _) if authored => Role::Stray,
        ([group, id, "playbook.yaml"], _) => Role::InPlaybook(group, id, Part::Playbook),
        ([group, id, "cases.yaml"], _) => Role::InPlaybook(group, id, Part::Cases),
        ([group, id, _], "ftl") => Role::InPlaybook(group, id, Part::Words(stem)),
        ([group, id, "outputs", name], "json" | "txt" | "csv") => {
            Role::InPlaybook(group, id, Part::Output(name))
        }
        ([group, id, "alerts", name], "json") => Role::InPlaybook(group, id, Part::Alert(name)),
        ([_, _, _, ..], _) if authored => Role::Stray,
        _ => return None,
    })
}

fn text(component: Component<'_>) -> Option<&str> {
    component.as_os_str().to_str()
}
