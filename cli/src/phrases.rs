//! What `nextmove walk` itself says: texts that all playbooks share, in the language of the walk.

use nextmove::label::Label;
use nextmove::words::Words;

/// Declares the phrases, each with the label that it says.
macro_rules! phrases {
    ($($name:ident = $label:ident,)*) => {
        /// The phrases of one language.
        #[derive(Debug)]
        pub(crate) struct Phrases {
            $(pub(crate) $name: String,)*
        }

        impl Phrases {
            /// The phrases in the language of these texts.
            pub(crate) fn new(words: Words<'_>) -> Self {
                // The compiler of the texts demands each; without one its key is more than nothing.
                let say = |label: Label| {
                    let text = words.text(label.key(), &|_| None);
                    text.unwrap_or_else(|| label.key().into())
                };
                Self {
                    $($name: say(Label::$label),)*
                }
            }
        }
    };
}

phrases! {
    why = Why,
    disruption = Disruption,
    check = Check,
    undo = Undo,
    needs = Needs,
    reason = Reason,
    approval = Approval,
    approver = Approver,
    prompt = Prompt,
    prompt_several = PromptSeveral,
    remaining = Remaining,
    before = Before,
    run = Run,
    verify = Verify,
    take_back = TakeBack,
    instead = Instead,
    status = Status,
    read = Read,
    standing = Standing,
    form = Form,
    follow = Follow,
    not_done = NotDone,
    later = Later,
    way_back = WayBack,
    left_out = LeftOut,
}
