//! SHA-256, as cases write it.

use alloc::string::{String, ToString};
use core::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// 32 bytes, written as 64 digits in lower-case hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Hash([u8; 32]);

/// The secret of a case, from which the salts of its values are made.
///
/// Whoever has it can tell whether a guess at a value that was taken out of a copy is right.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(Hash);

impl Hash {
    /// The SHA-256 of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_parts(&[bytes])
    }

    /// The SHA-256 of a salt and some bytes.
    pub(super) fn salted(salt: &Self, bytes: &[u8]) -> Self {
        Self::of_parts(&[&salt.0, bytes])
    }

    fn of_parts(parts: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// Its bytes in Base64, as content security policies write them.
    pub(crate) fn base64(&self) -> String {
        const DIGITS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut written = String::new();
        for group in self.0.chunks(3) {
            let byte = |place| group.get(place).copied().map_or(0, u32::from);
            let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
            for place in 0..4_usize {
                let shift =
                    18_u32.saturating_sub(6_u32.saturating_mul(u32::try_from(place).unwrap_or(0)));
                let digit = usize::try_from(bits >> shift & 63)
                    .ok()
                    .and_then(|it| DIGITS.get(it));
                written.push(match digit {
                    Some(digit) if place <= group.len() => char::from(*digit),
                    _ => '=',
                });
            }
        }
        written
    }

    /// The hash that a text spells.
    ///
    /// ```
    /// use nextmove::case::Hash;
    /// let spelled = Hash::of(b"").to_string();
    /// assert!(spelled.starts_with("e3b0c442"));
    /// assert_eq!(Hash::parse(&spelled), Some(Hash::of(b"")));
    /// assert_eq!(Hash::parse(&spelled.to_uppercase()), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            let [high, low] = pair else { return None };
            *byte = nibble(*high)? << 4 | nibble(*low)?;
        }
        Some(Self(bytes))
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit.wrapping_sub(b'0')),
        b'a'..=b'f' => Some(digit.wrapping_sub(b'a').wrapping_add(10)),
        _ => None,
    }
}

impl Key {
    /// The key with these bytes, which have to be random.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Hash(bytes))
    }

    /// The salt of the value at a place.
    pub(super) fn salt(&self, place: &str) -> Hash {
        // An HMAC takes a key of any length, so there is always one.
        let mac = Hmac::<Sha256>::new_from_slice(&self.0.0);
        let mac = mac.map(|mac| mac.chain_update(place).finalize().into_bytes());
        mac.map_or(Hash([0; 32]), |bytes| Hash(bytes.into()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(secret)")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl TryFrom<String> for Hash {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a hash is 64 digits in lower-case hexadecimal")
    }
}
