//! Sets of characters, written like `A-Za-z0-9._-`.

use nextmove::kind::CharSet;

/// Reads a set; none where it is empty or a range runs backwards.
///
/// A `-` between two characters makes a range of them; first or last it stands for itself.
pub(crate) fn parse(text: &str) -> Option<CharSet> {
    let characters: Vec<char> = text.chars().collect();
    let mut rest = characters.as_slice();
    let mut ranges = Vec::new();
    while let [low, tail @ ..] = rest {
        let (high, after) = match tail {
            ['-', high, after @ ..] => (high, after),
            _ => (low, tail),
        };
        ranges.push((*low, *high));
        rest = after;
    }
    let forward = ranges.iter().all(|(low, high)| low <= high);
    (forward && !ranges.is_empty()).then_some(CharSet::new(&ranges))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_is_itself_first_and_last() {
        assert_eq!(
            parse("A-Z._-"),
            Some(CharSet::new(&[
                ('A', 'Z'),
                ('.', '.'),
                ('_', '_'),
                ('-', '-')
            ]))
        );
        assert_eq!(parse("-a"), Some(CharSet::new(&[('-', '-'), ('a', 'a')])));
        assert_eq!(parse("-"), Some(CharSet::new(&[('-', '-')])));
    }

    #[test]
    fn refuses_what_holds_nothing() {
        assert_eq!(parse(""), None);
        assert_eq!(parse("z-a"), None);
    }
}
