//! Tables as CSV (RFC 4180), for spreadsheets.

use alloc::string::String;
use alloc::vec::Vec;

use super::document::Table;
use super::escape::csv_text;

/// Tells spreadsheets that the text is UTF-8; without it some take it for the system's own charset.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Table {
    /// The table as CSV, with a byte order mark.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut written = String::from(BYTE_ORDER_MARK);
        for row in core::iter::once(&self.head).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| csv_text(cell)).collect();
            written.push_str(&cells.join(","));
            written.push_str("\r\n");
        }
        written
    }
}
