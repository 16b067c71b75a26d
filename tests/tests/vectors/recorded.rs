//! Outputs of stored cases, named by where they are recorded instead of repeated.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use nextmove::wire::Printed;
use serde_json::{Value, json};

use super::root;

/// What the commands of a playbook printed.
pub(crate) struct Recorded {
    /// By an output as a request gives it: the file that records it, and the place in it.
    outputs: BTreeMap<String, (String, usize)>,
    /// By what was printed: the file that holds it as it is.
    texts: BTreeMap<String, String>,
}

impl Recorded {
    /// Reads the folder `outputs` beside the folder of an alert.
    pub(crate) fn beside(alert: &str) -> Self {
        let folder = root().join(alert);
        let folder = folder.ancestors().nth(2).expect("the folder of a playbook");
        let mut recorded = Self {
            outputs: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        for file in fs::read_dir(folder.join("outputs")).into_iter().flatten() {
            recorded.add(&file.expect("a file of outputs").path());
        }
        recorded
    }

    fn add(&mut self, file: &Path) {
        let name = file.file_name().expect("a name").to_string_lossy();
        let text = fs::read_to_string(file).expect("a file of outputs can be read");
        let outputs: Vec<Printed> = serde_json::from_str(&text).unwrap_or_default();
        for (place, output) in outputs.into_iter().enumerate() {
            let given = json!(whole(output)).to_string();
            self.outputs.insert(given, (name.to_string(), place));
        }
        self.texts.insert(text, name.to_string());
    }

    /// Outputs in their order, those of one file that follow one another as one entry.
    pub(crate) fn named(&self, outputs: &[(usize, Value)]) -> Vec<Value> {
        let mut named: Vec<Value> = Vec::new();
        for (from, output) in outputs {
            let Some((file, place)) = self.outputs.get(&output.to_string()) else {
                named.push(self.printed(*from, output.clone()));
                continue;
            };
            let last = named.last_mut();
            match last.filter(|last| last["from"] == *from && last["recorded"] == **file) {
                Some(last) => last["places"]
                    .as_array_mut()
                    .expect("places")
                    .push(json!(place)),
                None => named.push(json!({ "from": from, "recorded": file, "places": [place] })),
            }
        }
        named
    }

    fn printed(&self, from: usize, mut output: Value) -> Value {
        let text = output["stdout"].as_str().unwrap_or_default();
        match self.texts.get(text) {
            Some(file) => {
                output["stdout"] = Value::Null;
                json!({ "from": from, "printed": output, "file": file })
            }
            None => json!({ "from": from, "printed": output }),
        }
    }
}

/// A recorded output as a request gives it: what is left out was empty.
fn whole(output: Printed) -> Printed {
    Printed {
        stdout: output.stdout.or_else(|| Some(String::new())),
        stderr: output.stderr.or_else(|| Some(String::new())),
        ..output
    }
}
