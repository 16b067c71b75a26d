//! A document of headings, paragraphs, lists and tables, before it is written down.

use alloc::string::String;
use alloc::vec::Vec;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its language, a BCP 47 tag.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// What stands before the first section.
    pub opening: Vec<Block>,
    /// The sections.
    pub sections: Vec<Section>,
}

/// A part with a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Something that nobody should miss.
    Notice(String),
    /// A paragraph.
    Paragraph(String),
    /// A heading below that of the section.
    Heading(String),
    /// Names, each with what it stands for.
    Pairs(Vec<(String, Cell)>),
    /// A table.
    Table(Table),
    /// Lines to be pasted or read as they are.
    Code(String),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the columns hold.
    pub head: Vec<String>,
    /// The rows, each with one text a column.
    pub rows: Vec<Vec<String>>,
}

/// What stands beside a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// An address, which is linked where it is one of the web and nothing else.
    Link(String),
}

impl Cell {
    /// The address, if it may be linked.
    pub(super) fn address(&self) -> Option<&str> {
        match self {
            Self::Link(url) if is_address(url) => Some(url),
            _ => None,
        }
    }

    /// What it says.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Link(text) => text,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Whether a text is an address of the web that may be linked wherever it is shown.
///
/// ```
/// use nextmove::report::is_address;
/// assert!(is_address("https://eur-lex.europa.eu/eli/reg/2016/679/oj"));
/// assert!(!is_address("https://example.com/\">") && !is_address("javascript:alert(1)"));
/// ```
#[must_use]
pub fn is_address(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/?#=&%:+,".contains(&byte);
    text.starts_with("https://") && text.bytes().all(allowed)
}
