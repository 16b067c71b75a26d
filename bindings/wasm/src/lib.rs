//! nextmove for JavaScript: forwards to [`nextmove::wire::call`], and holds no logic of its own.

use std::borrow::Cow;

use js_sys::{Error, JSON, Object, Uint8Array};
use nextmove::bundle;
use nextmove::diagnostic::Refusal;
use nextmove::wire;
use wasm_bindgen::prelude::*;

/// Playbooks and alert formats that `nextmove compile` wrote, in place of those built in.
///
/// Its methods are the functions of the same names. Every failure is an `Error` with `code`,
/// `title`, `message` and `help`.
#[wasm_bindgen]
pub struct Bundle(Cow<'static, bundle::Bundle>);

#[wasm_bindgen]
impl Bundle {
    /// Checks all of a bundle.
    ///
    /// # Errors
    ///
    /// Throws where it is damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &[u8]) -> Result<Bundle, JsValue> {
        let loaded = bundle::Bundle::load(data).map_err(|refusal| error(&refusal))?;
        Ok(Self(Cow::Owned(loaded)))
    }
}

/// What a call takes; what it does not take stays empty.
#[derive(Default)]
struct Asked {
    document: Vec<u8>,
    request: String,
}

impl Asked {
    /// An alert or a case: bytes, text, or an object that was parsed already.
    fn document(self, given: &JsValue) -> Self {
        let bytes = given.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        Self {
            document: bytes.unwrap_or_else(|| text(given).into_bytes()),
            ..self
        }
    }

    /// An object, or nothing.
    fn request(self, given: &JsValue) -> Self {
        Self {
            request: text(given),
            ..self
        }
    }

    fn of(&self, bundle: &bundle::Bundle, name: &str) -> Result<JsValue, JsValue> {
        let reply = wire::call(bundle, name, &self.document, &self.request);
        JSON::parse(&reply.map_err(|refusal| error(&refusal))?)
    }
}

/// Each call as a function and as a method of [`Bundle`].
macro_rules! calls {
    ($($about:literal $name:ident $js:ident ($($part:ident),*);)*) => {
        #[wasm_bindgen]
        impl Bundle {
            $(
                #[doc = $about]
                ///
                /// # Errors
                ///
                /// Throws an `Error` with `code`, `title`, `message` and `help`.
                #[wasm_bindgen(js_name = $js)]
                pub fn $name(&self, $($part: &JsValue),*) -> Result<JsValue, JsValue> {
                    Asked::default()$(.$part($part))*.of(&self.0, stringify!($name))
                }
            )*
        }
        $(
            #[doc = $about]
            ///
            /// # Errors
            ///
            /// Throws an `Error` with `code`, `title`, `message` and `help`.
            #[wasm_bindgen(js_name = $js)]
            pub fn $name($($part: &JsValue),*) -> Result<JsValue, JsValue> {
                Asked::default()$(.$part($part))*.of(nextmove_builtin::bundle(), stringify!($name))
            }
        )*
    };
}

calls! {
    "The alerts of a document." read read(document, request);
    "The next step for an alert." next next(document, request);
    "What an output tells of an alert." tell tell(document, request);
    "A new case for an alert." case_open caseOpen(document, request);
    "What is asked about a case." case_file caseFile(document, request);
    "The version, languages and playbooks." about about();
    "Each playbook in numbers." playbooks playbooks();
    "Each known type of alert." alert_types alertTypes();
    "A playbook as a picture." diagram diagram(request);
}

/// A text as it is, anything else as JSON, nothing as an empty text.
fn text(value: &JsValue) -> String {
    let json = || JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(json).unwrap_or_default()
}

fn error(refusal: &Refusal) -> JsValue {
    let error = Error::new(&refusal.message);
    match JSON::parse(&wire::to_json(refusal)) {
        Ok(members) => Object::assign(&error, members.unchecked_ref()).into(),
        Err(failure) => failure,
    }
}
