//! Playbooks as pictures on the wire.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::chosen_words;
use crate::bundle::Bundle;
use crate::diagnostic::{Refusal, refused};
use crate::diagram::{dot, draw, mermaid};

/// A request for a picture.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagramRequest {
    /// The playbook, by name.
    pub playbook: String,
    /// What the picture is written in.
    #[serde(default)]
    pub format: DiagramFormat,
    /// The language of the labels.
    pub lang: Option<String>,
}

/// What a picture is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiagramFormat {
    /// For Markdown pages, wikis and issue trackers.
    #[default]
    Mermaid,
    /// For Graphviz.
    Dot,
}

/// A picture, ready to be kept as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiagramReply {
    /// What it is.
    pub media_type: &'static str,
    /// The file.
    pub content: String,
}

/// Draws a playbook.
///
/// # Errors
///
/// A refusal where there is no such playbook or language.
pub fn diagram(bundle: &Bundle, request: &DiagramRequest) -> Result<DiagramReply, Refusal> {
    let id = &request.playbook;
    let playbook = bundle
        .playbook(id)
        .ok_or_else(|| refused::NO_SUCH_PLAYBOOK.with(&[("id", &id)]))?;
    let drawing = draw(
        playbook,
        chosen_words(bundle, playbook, request.lang.as_deref())?,
    );
    Ok(match request.format {
        DiagramFormat::Mermaid => DiagramReply {
            media_type: "text/vnd.mermaid; charset=utf-8",
            content: mermaid::mermaid(&drawing),
        },
        DiagramFormat::Dot => DiagramReply {
            media_type: "text/vnd.graphviz; charset=utf-8",
            content: dot::dot(&drawing),
        },
    })
}
