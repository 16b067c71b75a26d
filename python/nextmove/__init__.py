"""The next response step for a cloud security alert.

Open a finding, answer until the case is closed:

    import nextmove

    case = nextmove.open(finding)
    while not case.closed:
        print(case.step["title"])
        case.answer(...)
    print(case.step["verdict"])

`CaseFile.open(finding, by="kim")` does the same and keeps a journal, to be saved as `text`.
"""

from nextmove._case import Bundle, Case, Refusal, about, open, read
from nextmove._file import CaseFile, verify
from nextmove._wire import (
    About,
    Act,
    AlertFact,
    Answer,
    Approval,
    Ask,
    CaseStep,
    Change,
    Choice,
    Clocks,
    Command,
    Due,
    DueLaw,
    Elsewhere,
    End,
    Move,
    Next,
    PlaybookName,
    ReadAlert,
    Recorded,
    Remaining,
    ReportFormat,
    ReportTable,
    Span,
    Step,
    Times,
    TrailEntry,
    Undo,
    Verified,
)

__all__ = [
    "About",
    "Act",
    "AlertFact",
    "Answer",
    "Approval",
    "Ask",
    "Bundle",
    "Case",
    "CaseFile",
    "CaseStep",
    "Change",
    "Choice",
    "Clocks",
    "Command",
    "Due",
    "DueLaw",
    "Elsewhere",
    "End",
    "Move",
    "Next",
    "PlaybookName",
    "ReadAlert",
    "Recorded",
    "Refusal",
    "Remaining",
    "ReportFormat",
    "ReportTable",
    "Span",
    "Step",
    "Times",
    "TrailEntry",
    "Undo",
    "Verified",
    "about",
    "open",
    "read",
    "verify",
]
