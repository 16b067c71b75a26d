//! The tables with which a store of logs replies to a query: the names of the columns once, and rows
//! of values in their order.
//!
//! Each row becomes a JSON object, so that the map of formats leads through it like through any other.

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::value::RawValue;

use super::transport::TooLong;

/// The key that a reply begins with, in any casing.
const MARK: &str = "\"tables\"";

#[derive(Deserialize)]
struct Reply<'t> {
    #[serde(alias = "Tables", borrow)]
    tables: Vec<QueryTable<'t>>,
}

#[derive(Deserialize)]
struct QueryTable<'t> {
    #[serde(alias = "Columns")]
    columns: Vec<Column>,
    #[serde(alias = "Rows", borrow)]
    rows: &'t RawValue,
}

#[derive(Deserialize)]
struct Column {
    #[serde(alias = "ColumnName", alias = "Name")]
    name: String,
}

/// The rows of a reply as JSON Lines of at most so many bytes; none where the text is no such reply, or
/// has no rows.
pub(super) fn to_json_lines(text: &str, most: usize) -> Option<Result<String, TooLong>> {
    let start = text.trim_start().strip_prefix('{')?.trim_start();
    let key = start.get(..MARK.len())?;
    key.eq_ignore_ascii_case(MARK).then_some(())?;
    let reply: Reply<'_> = serde_json::from_str(text).ok()?;
    let mut lines = LineWriter {
        json: String::new(),
        most,
        too_long: false,
    };
    for table in &reply.tables {
        let mut rows = serde_json::Deserializer::from_str(table.rows.get());
        let rows_of = Rows {
            columns: &table.columns,
            lines: &mut lines,
        };
        let read = rows_of.deserialize(&mut rows);
        if lines.too_long {
            return Some(Err(TooLong));
        }
        read.ok()?;
    }
    Some(lines.json).filter(|json| !json.is_empty()).map(Ok)
}

/// Lines that are being written.
struct LineWriter {
    json: String,
    most: usize,
    /// Whether there would be more.
    too_long: bool,
}

impl LineWriter {
    fn push<E: de::Error>(&mut self, text: &str) -> Result<(), E> {
        if self.json.len().saturating_add(text.len()) > self.most {
            self.too_long = true;
            return Err(E::custom("the rows take too much room"));
        }
        self.json.push_str(text);
        Ok(())
    }
}

/// Writes the rows of a table, one at a time.
struct Rows<'c, 'l> {
    columns: &'c [Column],
    lines: &'l mut LineWriter,
}

impl<'de> DeserializeSeed<'de> for Rows<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, rows: D) -> Result<(), D::Error> {
        rows.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        loop {
            let row = Row {
                columns: self.columns,
                lines: self.lines,
            };
            if rows.next_element_seed(row)?.is_none() {
                return Ok(());
            }
        }
    }
}

/// Writes the values of a row under the names of their columns.
struct Row<'c, 'l> {
    columns: &'c [Column],
    lines: &'l mut LineWriter,
}

impl<'de> DeserializeSeed<'de> for Row<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, row: D) -> Result<(), D::Error> {
        row.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Row<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("a row")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut row: A) -> Result<(), A::Error> {
        let mut columns = self.columns.iter();
        let mut before = "{";
        while let Some(value) = row.next_element::<&RawValue>()? {
            let column = columns
                .next()
                .ok_or_else(|| de::Error::custom("too long a row"))?;
            self.lines.push(before)?;
            let name = serde_json::to_string(&column.name).map_err(de::Error::custom)?;
            self.lines.push(&name)?;
            self.lines.push(":")?;
            self.lines.push(value.get())?;
            before = ",";
        }
        let end = if before == "{" { "{}\n" } else { "}\n" };
        self.lines.push(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_an_object() {
        let reply = r#" { "Tables": [{"TableName": "a", "Columns": [{"ColumnName": "x"}, {"ColumnName": "y \" z"}],
            "Rows": [[1.50, {"a": [null]}], ["\u00e9"], []]}, {"columns": [{"name": "b"}], "rows": [[true]]}]}"#;
        let lines =
            "{\"x\":1.50,\"y \\\" z\":{\"a\": [null]}}\n{\"x\":\"\\u00e9\"}\n{}\n{\"b\":true}\n";
        assert_eq!(to_json_lines(reply, 1_000), Some(Ok(lines.into())));
        assert_eq!(to_json_lines(reply, lines.len() - 1), Some(Err(TooLong)));
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "{",
            "{\"tables\": 1}",
            "{\"tables\": [{\"columns\": []}]}",
            "{\"tables\": [{\"columns\": [], \"rows\": [[1]]}]}",
            "{\"tables\": [{\"columns\": [], \"rows\": []}]}",
            "{\"a\": 0, \"tables\": []}",
            "[\"tables\"]",
        ] {
            assert_eq!(to_json_lines(text, 1_000), None, "{text}");
        }
    }
}
