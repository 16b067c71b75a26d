"""The next response step for a cloud security alert.

Open a finding, answer until the case is closed:

    import nextmove

    case = nextmove.open(finding)
    while not case.closed:
        print(case.step["title"])
        case.answer(...)
    print(case.step["verdict"])
"""

from nextmove._case import Bundle, Case, Refusal, about, open, read
from nextmove._wire import (
    About,
    Act,
    AlertFact,
    Answer,
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
    "AlertFact",
    "Answer",
    "Ask",
    "Bundle",
    "Case",
    "Choice",
    "Command",
    "Elsewhere",
    "End",
    "Next",
    "PlaybookName",
    "ReadAlert",
    "Refusal",
    "Remaining",
    "Step",
    "TrailEntry",
    "about",
    "open",
    "read",
]
