//! Turns authored files into a verified bundle.
