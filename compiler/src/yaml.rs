//! YAML as a tree in which every scalar keeps its spelling and its place.
//!
//! Scalars are texts here: whether one is a number or a flag is for its reader to say, so that
//! `no`, `1.10` and `2026-11-22` stay what their author wrote.

use std::collections::BTreeSet;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use crate::code;
use crate::files::FileIndex;
use crate::finding::Findings;
use crate::place::{At, Name, Place};

/// Deeper than any authored file has to go, and shallow enough to be read recursively.
const DEEPEST: usize = 32;

/// A place in a YAML file, and what stands there.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Where it stands; of a map, where its first key stands.
    pub(crate) place: Place,
    pub(crate) content: Content,
}

/// What stands at a place.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Nothing,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(Name, Node)>),
}

/// Why a file is no tree.
struct YamlFault {
    place: Place,
    message: String,
}

/// Reads a file; reports its first fault of syntax, after which nothing can be said of the rest,
/// and each key that stands twice in a map.
pub(crate) fn read(file: FileIndex, findings: &mut Findings<'_>) -> Option<Node> {
    let text = findings.files().text_of(file);
    let mut builder = Builder::new(file);
    let built = Parser::new_from_str(text).try_for_each(|event| match event {
        Ok((event, span)) => builder.take(event, builder.place(&span)),
        Err(error) => Err(builder.fault(&error)),
    });
    for key in &builder.repeated {
        let message = format!("the key `{}` stands here a second time", key.value);
        findings.report(&code::DUPLICATE_KEY, key.place, message);
    }
    match built {
        Ok(()) => Some(builder.root.unwrap_or(Node {
            place: Place::top(file),
            content: Content::Nothing,
        })),
        Err(fault) => {
            let help = help(text, fault.place.start);
            findings.report_with_help(&code::BAD_YAML, fault.place, fault.message, help);
            None
        }
    }
}

/// What to do about a fault: mostly it is a path with brackets in a list or map in brackets.
fn help(text: &str, at: usize) -> &'static str {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let is_path = |mark: &str| {
        let mut places = line.match_indices(mark);
        places.any(|(place, _)| line[..place].ends_with(|it: char| it.is_alphanumeric()))
    };
    match ["[]", "[0]", "{}"].into_iter().any(is_path) {
        true => {
            "in a list or map in brackets, quote a path that has brackets of its own: `\"Rules[].Id\"`."
        }
        false => code::BAD_YAML.help,
    }
}

/// A list or map whose end has not been seen.
enum Open {
    List(Place, Vec<Node>),
    Map(Place, Vec<(Name, Node)>, Option<Name>),
}

struct Builder {
    file: FileIndex,
    open: Vec<Open>,
    root: Option<Node>,
    repeated: Vec<Name>,
}

impl Builder {
    fn new(file: FileIndex) -> Self {
        Self {
            file,
            open: Vec::new(),
            root: None,
            repeated: Vec::new(),
        }
    }

    fn place(&self, span: &Span) -> Place {
        let start = span.start.byte_offset().unwrap_or(0);
        Place {
            file: self.file,
            start,
            end: span.end.byte_offset().unwrap_or(start).max(start),
        }
    }

    fn fault(&self, error: &ScanError) -> YamlFault {
        let start = error.marker().byte_offset().unwrap_or(0);
        YamlFault {
            place: Place {
                file: self.file,
                start,
                end: start,
            },
            message: format!("this is not YAML: {}", error.info()),
        }
    }

    fn take(&mut self, event: Event<'_>, place: Place) -> Result<(), YamlFault> {
        let refuse = |message: &str| {
            Err(YamlFault {
                place,
                message: message.into(),
            })
        };
        match event {
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, _, Some(_))
            | Event::MappingStart(_, _, Some(_)) => refuse("tags are not used here"),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                refuse("an alias stands for something far away; write it out")
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                refuse("a second document begins here; a file holds one")
            }
            Event::Scalar(value, style, ..) => self.add_scalar(value.into_owned(), style, place),
            Event::SequenceStart(..) => self.enter(Open::List(place, Vec::new()), place),
            Event::MappingStart(..) => self.enter(Open::Map(place, Vec::new(), None), place),
            Event::SequenceEnd | Event::MappingEnd => self.leave(),
            _ => Ok(()),
        }
    }

    fn enter(&mut self, open: Open, place: Place) -> Result<(), YamlFault> {
        let is_key = matches!(self.open.last(), Some(Open::Map(_, _, None)));
        let message = match self.open.len() {
            _ if is_key => "a key is a text, not a list or a map",
            DEEPEST.. => "this is nested too deeply",
            _ => {
                self.open.push(open);
                return Ok(());
            }
        };
        Err(YamlFault {
            place,
            message: message.into(),
        })
    }

    fn leave(&mut self) -> Result<(), YamlFault> {
        match self.open.pop() {
            Some(Open::List(place, items)) => self.add(Node {
                place,
                content: Content::List(items),
            }),
            Some(Open::Map(place, mut entries, _)) => {
                self.drop_repeated(&mut entries);
                self.add(Node {
                    place: entries.first().map_or(place, |(key, _)| key.place),
                    content: Content::Map(entries),
                });
            }
            None => {}
        }
        Ok(())
    }

    fn add_scalar(
        &mut self,
        text: String,
        style: ScalarStyle,
        place: Place,
    ) -> Result<(), YamlFault> {
        if let Some(Open::Map(_, _, key @ None)) = self.open.last_mut() {
            *key = Some(At { value: text, place });
            return Ok(());
        }
        let nothing = style == ScalarStyle::Plain && matches!(text.as_str(), "" | "~" | "null");
        self.add(Node {
            place,
            content: if nothing {
                Content::Nothing
            } else {
                Content::Scalar(text)
            },
        });
        Ok(())
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key)) => {
                entries.extend(key.take().map(|key| (key, node)));
            }
        }
    }

    /// Of entries with the same key keeps the first.
    fn drop_repeated(&mut self, entries: &mut Vec<(Name, Node)>) {
        let mut seen = BTreeSet::new();
        entries.retain(|(key, _)| {
            let is_new = seen.insert(key.value.clone());
            if !is_new {
                self.repeated.push(key.clone());
            }
            is_new
        });
    }
}
