//! Outputs of stored cases, named by where they are recorded instead of repeated.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use nextmove::wire::Printed;
use serde_json::{Value, json};

use super::root;

/// What the commands of a playbook printed, by what one of them gives: the file and the place in it.
pub(crate) struct Recorded(BTreeMap<String, (String, usize)>);

impl Recorded {
    /// Reads the folder `outputs` beside the folder of an alert.
    pub(crate) fn beside(alert: &str) -> Self {
        let folder = root().join(alert);
        let folder = folder.ancestors().nth(2).expect("the folder of a playbook");
        let Ok(files) = fs::read_dir(folder.join("outputs")) else {
            return Self(BTreeMap::new());
        };
        let files = files.map(|file| file.expect("a file of outputs").path());
        Self(files.flat_map(|file| outputs_of(&file)).collect())
    }

    /// Outputs in their order, those of one file that follow one another as one entry.
    pub(crate) fn named(&self, outputs: &[(usize, Value)]) -> Vec<Value> {
        let mut named: Vec<Value> = Vec::new();
        for (from, output) in outputs {
            let Some((file, place)) = self.0.get(&output.to_string()) else {
                named.push(json!({ "from": from, "printed": output }));
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
}

fn outputs_of(file: &Path) -> Vec<(String, (String, usize))> {
    let name = file.file_name().expect("a name").to_string_lossy();
    let text = fs::read(file).expect("a file of outputs can be read");
    let Ok(outputs) = serde_json::from_slice::<Vec<Printed>>(&text) else {
        // A file that a single output names is what the command printed, as it is.
        return Vec::new();
    };
    let outputs = outputs.iter().enumerate();
    outputs
        .map(|(place, output)| (json!(output).to_string(), (name.to_string(), place)))
        .collect()
}
