//! What an authored file is, told from its path alone.

use std::path::{Component, Path};

/// The area of a file that is not divided by areas.
const WHOLE: &str = "";

/// What a path says a file is.
#[derive(Clone, Copy)]
pub(crate) enum Role<'p> {
    /// Facts of one area.
    Vocabulary(&'p str),
    Rules,
    Deadlines,
    Envelopes,
    Others,
    Source,
    Catalog,
    Tool,
    Requirements,
    /// The shared texts of one area, in one language.
    SharedWords(&'p str, &'p str),
    InShared(&'p str, PlaybookFile<'p>),
    InPlaybook(&'p str, &'p str, PlaybookFile<'p>),
    /// It looks as if it should be compiled, and is none of the above.
    Stray,
}

/// What a file is in the folder of a playbook.
#[derive(Clone, Copy)]
pub(crate) enum PlaybookFile<'p> {
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
        (["facts.yaml"], _) => Role::Vocabulary(WHOLE),
        (["facts", _], "yaml") => Role::Vocabulary(stem),
        (["requirements.yaml"], _) => Role::Requirements,
        (["rules.yaml"], _) => Role::Rules,
        (["deadlines.yaml"], _) => Role::Deadlines,
        (["sources", "envelopes.yaml"], _) => Role::Envelopes,
        (["sources", "not-alerts.yaml"], _) => Role::Others,
        (["sources", _], "yaml") => Role::Source,
        (["catalog", _], "yaml") => Role::Catalog,
        (["outputs", _], "yaml") => Role::Tool,
        (["common", _], "ftl") => Role::SharedWords(WHOLE, stem),
        (["texts", _], "ftl") => shared_words(stem),
        (["common", name, "playbook.yaml"], _) => Role::InShared(name, PlaybookFile::Playbook),
        (["common", name, _], "ftl") => Role::InShared(name, PlaybookFile::Words(stem)),
        (
            [
                "facts" | "sources" | "catalog" | "outputs" | "common" | "texts",
                ..,
            ],
            _,
        ) if authored => Role::Stray,
        ([group, id, "playbook.yaml"], _) => Role::InPlaybook(group, id, PlaybookFile::Playbook),
        ([group, id, "cases.yaml"], _) => Role::InPlaybook(group, id, PlaybookFile::Cases),
        ([group, id, "cases", _], "yaml") => Role::InPlaybook(group, id, PlaybookFile::Cases),
        ([group, id, _], "ftl") => Role::InPlaybook(group, id, PlaybookFile::Words(stem)),
        ([group, id, "outputs", name], "json" | "txt" | "csv") => {
            Role::InPlaybook(group, id, PlaybookFile::Output(name))
        }
        ([group, id, "alerts", name], "json") => {
            Role::InPlaybook(group, id, PlaybookFile::Alert(name))
        }
        ([_, _, _, ..], _) if authored => Role::Stray,
        _ => return None,
    })
}

/// The shared texts in a file that is called after an area and a language, such as `aws.en`.
fn shared_words(stem: &str) -> Role<'_> {
    let parts = stem.rsplit_once('.');
    parts.map_or(Role::Stray, |(area, lang)| Role::SharedWords(area, lang))
}

fn text(component: Component<'_>) -> Option<&str> {
    component.as_os_str().to_str()
}
