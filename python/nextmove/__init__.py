"""The next response step for a cloud security alert.

Open a finding, answer until the case is closed:

    import nextmove

    case = nextmove.open(finding)
    while not case.closed:
        print(case.step["title"])
        case.answer(...)
    print(case.step["verdict"])

`alerts(document)` looks at what alerts state without opening anything, fast enough for all of them.
`CaseFile.open(finding, by="kim")` does the same and keeps a journal, to be saved as `text`.
"""

from nextmove._alert import Alert
from nextmove._case import (
    Bundle,
    Case,
    about,
    alert_types,
    alerts,
    diagram,
    open,
    playbooks,
    read,
    start,
)
from nextmove._case_wire import (
    CaseStep,
    Change,
    Clocks,
    Due,
    DueLaw,
    Move,
    Recorded,
    ReportFormat,
    ReportTable,
    Span,
    Times,
    Undo,
    Verified,
)
from nextmove._catalogue import (
    About,
    AlertType,
    PlaybookSummary,
    SourceAbout,
)
from nextmove._file import CaseFile, verify
from nextmove._refusal import Refusal
from nextmove._wire import (
    Act,
    AlertFact,
    Answer,
    Approval,
    Ask,
    Choice,
    Command,
    Elsewhere,
    End,
    Next,
    PlaybookName,
    ReadAlert,
    Remaining,
    Step,
    TrailEntry,
)

__all__ = [
    "About",
    "Act",
    "Alert",
    "AlertFact",
    "AlertType",
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
    "PlaybookSummary",
    "ReadAlert",
    "Recorded",
    "Refusal",
    "Remaining",
    "ReportFormat",
    "ReportTable",
    "SourceAbout",
    "Span",
    "Step",
    "Times",
    "TrailEntry",
    "Undo",
    "Verified",
    "about",
    "alert_types",
    "alerts",
    "diagram",
    "open",
    "playbooks",
    "read",
    "start",
    "verify",
]
