//! What `nextmove walk` itself says, in each language.

/// The phrases of one language.
#[derive(Debug)]
pub(crate) struct Phrases {
    pub(crate) why: &'static str,
    pub(crate) disruption: &'static str,
    pub(crate) check: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) needs: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) approval: &'static str,
    pub(crate) approver: &'static str,
    pub(crate) prompt: &'static str,
    pub(crate) prompt_several: &'static str,
    pub(crate) remaining: &'static str,
    pub(crate) before: &'static str,
    pub(crate) run: &'static str,
    pub(crate) verify: &'static str,
    pub(crate) take_back: &'static str,
    /// What stands before the purpose of a command that does the same as the one before it.
    pub(crate) instead: &'static str,
    pub(crate) status: &'static str,
    pub(crate) read: &'static str,
    pub(crate) standing: &'static str,
    /// What stands before the form of a typed answer.
    pub(crate) form: &'static str,
    /// What stands before a case that follows.
    pub(crate) follow: &'static str,
    /// What stands before an action that was not done.
    pub(crate) not_done: &'static str,
    /// What stands before an action that waits.
    pub(crate) later: &'static str,
    /// What stands before whether an action can be taken back.
    pub(crate) way_back: &'static str,
    /// What stands before the values for want of which a command is left out.
    pub(crate) left_out: &'static str,
}

static ENGLISH: Phrases = Phrases {
    why: "Why",
    disruption: "Disruption",
    check: "Check",
    undo: "Undo",
    needs: "Permissions",
    reason: "Reason",
    approval: "Has to be approved (a) by",
    approver: "Approved by",
    prompt: "Answer (a number or the value, b goes back, q quits)",
    prompt_several: "Answer (numbers or values with blanks between them, b goes back, q quits)",
    remaining: "Replies still to come",
    before: "First, save the state",
    run: "Run",
    verify: "Verify",
    take_back: "To take it back",
    instead: "Or: ",
    status: "The alert at its source",
    read: "Read",
    standing: "As outputs show",
    form: "Form",
    follow: "A case of its own",
    not_done: "Not done",
    later: "Still to do",
    way_back: "Reversibility",
    left_out: "Command left out for want of",
};

static KOREAN: Phrases = Phrases {
    why: "이유",
    disruption: "영향",
    check: "확인",
    undo: "되돌리기",
    needs: "필요한 권한",
    reason: "사유",
    approval: "승인(a)이 필요한 역할",
    approver: "승인한 사람",
    prompt: "답변(번호 또는 값, b 이전으로, q 종료)",
    prompt_several: "답변(번호나 값을 공백으로 띄어서 여러 개, b 이전으로, q 종료)",
    remaining: "남은 답변 수",
    before: "먼저 현재 상태를 저장하세요",
    run: "실행",
    verify: "결과 확인",
    take_back: "되돌릴 때",
    instead: "또는: ",
    status: "경고가 온 곳에서의 상태",
    read: "읽은 파일",
    standing: "출력에 나타난 상태",
    form: "형식",
    follow: "따로 열 사건",
    not_done: "하지 않은 조치",
    later: "나중에 할 일",
    way_back: "되돌리기",
    left_out: "값이 없어 빠진 명령",
};

/// The phrases of a language, English where it has none of its own.
pub(crate) fn phrases(lang: &str) -> &'static Phrases {
    match lang {
        "ko" => &KOREAN,
        _ => &ENGLISH,
    }
}
