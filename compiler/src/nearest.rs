//! Which known name a misspelled one probably means.

/// Help that proposes the known name nearest to a misspelled one, if one is near.
///
/// ```
/// use nextmove_compiler::did_you_mean;
/// let help = did_you_mean("closd", ["closed", "hand_over"]);
/// assert_eq!(help.as_deref(), Some("did you mean `closed`?"));
/// ```
#[must_use]
pub fn did_you_mean<'n>(written: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let nearest = known
        .into_iter()
        .map(|name| (distance(written, name), name))
        .min_by_key(|(distance, _)| *distance)?;
    let near = nearest.0 <= (written.chars().count() / 3).max(1);
    near.then(|| format!("did you mean `{}`?", nearest.1))
}

/// How many characters have to be inserted, removed or replaced (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, character) in from.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(character != *other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("closed", "closd"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn proposes_only_what_is_near() {
        let known = ["closed", "hand_over"];
        assert_eq!(
            did_you_mean("closd", known).as_deref(),
            Some("did you mean `closed`?")
        );
        assert_eq!(did_you_mean("quarantine", known), None);
    }
}
