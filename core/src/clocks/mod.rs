//! Clocks: how long things took, and by when the law wants to hear of them.
//!
//! All times come from the case and from whoever asks; nothing here knows what time it is.

mod deadline;
mod due;
mod times;

pub use deadline::{Deadline, Latest, Law, Period, PeriodUnit, Start};
pub use due::{Due, DueLaw, Started};
pub use times::{Milestone, Point, Span, TimeOrigin, Times};
