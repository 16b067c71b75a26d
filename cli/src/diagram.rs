//! `nextmove diagram`: a playbook as a picture.

use clap::{Args, ValueEnum};
use nextmove::bundle::Bundle;
use nextmove::diagnostic::refused;
use nextmove::diagram::{Drawing, dot, draw, mermaid};
use nextmove::wire;

use crate::bundles;
use crate::failure::Failure;
use crate::output;
use crate::svg;

/// Which playbook, and how it is drawn.
#[derive(Args)]
pub(crate) struct DiagramArgs {
    /// The playbook.
    id: String,
    /// What the picture is written in.
    #[arg(long, value_enum, default_value_t)]
    format: PictureFormat,
    /// The language of the labels.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

/// What a picture is written in.
#[derive(Clone, Copy, Default, ValueEnum)]
enum PictureFormat {
    /// For Markdown pages, wikis and issue trackers.
    #[default]
    Mermaid,
    /// For Graphviz.
    Dot,
    /// A picture that needs nothing else.
    Svg,
}

impl DiagramArgs {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }
}

/// Prints the picture.
pub(crate) fn print(wanted: &DiagramArgs) -> Result<(), Failure> {
    let drawing = drawing(&*wanted.bundle.open()?, &wanted.id, &wanted.lang)?;
    output::text(&match wanted.format {
        PictureFormat::Mermaid => mermaid::mermaid(&drawing),
        PictureFormat::Dot => dot::dot(&drawing),
        PictureFormat::Svg => svg::svg(&drawing),
    })
}

fn drawing(bundle: &Bundle, id: &str, lang: &str) -> Result<Drawing, Failure> {
    let unknown = || refused::NO_SUCH_PLAYBOOK.with(&[("id", &id)]);
    let playbook = bundle.playbook(id).ok_or_else(unknown)?;
    let words = bundle.words(playbook, lang);
    let words = words.ok_or_else(|| wire::unknown_language(bundle, lang))?;
    Ok(draw(playbook, words))
}
