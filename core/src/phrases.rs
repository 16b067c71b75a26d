//! Texts that every language has whatever the playbook, as lists of their keys.

/// Declares an enumeration of phrases, each with the key of its text.
macro_rules! phrases {
    ($(#[$about:meta])* $kind:ident: $($name:ident = $key:literal,)*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $kind {
            $(
                #[doc = concat!("The text `", $key, "`.")]
                $name,
            )*
        }

        impl $kind {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The key of its text.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

pub(crate) use phrases;
