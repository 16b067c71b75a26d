//! `nextmove start`: a playbook that needs no alert.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use nextmove::wire::NextRequest;
use serde_json::Value as Json;

use crate::case_file::{CaseOnDisk, New};
use crate::failure::Failure;
use crate::sessions::{InMemory, OnDisk};
use crate::{WalkArgs, ask, bundles, folder, input, walk};

/// Which playbook, and how to walk it.
#[derive(Args)]
pub(crate) struct StartArgs {
    /// The playbook.
    playbook: String,
    /// A file with what is known already, one JSON object, fact to value.
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
    /// The language of the texts.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// The shell that commands are shown for.
    #[arg(long, value_enum, default_value_t)]
    shell: walk::Shell,
    /// Put off what can wait until the harm is contained.
    #[arg(long)]
    contain_first: bool,
    /// The file of a case, which keeps each answer: opened where there is none, or gone on with.
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// Who answers; the login name where it is left out.
    #[arg(long, value_name = "NAME", requires = "case")]
    by: Option<String>,
    #[command(flatten)]
    bundle: bundles::BundleArgs,
}

impl StartArgs {
    /// The language in which it speaks, and the bundle that has the texts in it.
    pub(crate) fn speaks(&self) -> (&str, &bundles::BundleArgs) {
        (&self.lang, &self.bundle)
    }

    /// Asks until the case is closed.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let bundle = self.bundle.open()?;
        let facts: BTreeMap<String, Json> = match &self.facts {
            Some(file) => input::answers(file)?,
            None => BTreeMap::new(),
        };
        let way = WalkArgs {
            shell: self.shell,
            contain_first: self.contain_first,
        };
        if let Some(file) = &self.case {
            let new = New {
                document: b"",
                alert: None,
                playbook: Some(&self.playbook),
                facts: Some(&facts),
            };
            let kept = CaseOnDisk::open(&bundle, file, self.by.as_deref(), &new)?;
            let lang = self.lang.clone();
            return ask(
                &bundle,
                &mut OnDisk { kept, lang },
                &self.lang,
                way,
                folder(file),
            );
        }
        let mut loose = InMemory {
            bundle: &bundle,
            document: Vec::new(),
            request: NextRequest {
                playbook: Some(self.playbook.clone()),
                lang: Some(self.lang.clone()),
                facts: Some(facts),
                ..NextRequest::default()
            },
            given: Vec::new(),
        };
        ask(&bundle, &mut loose, &self.lang, way, Path::new("."))
    }
}
