"""Alerts as objects."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import final

from nextmove import _native
from nextmove._wire import Value


@final
class Alert(Mapping[str, Value]):
    """One alert of a document: a mapping of facts, each a value only when it is asked for.

    `source` is the format, for example `aws-guardduty`; `envelope` what it was wrapped in: `bare`,
    or names from the outermost in, joined by `/`; `alert_type` the vendor's type; `sample` whether
    the vendor made it up to show what an alert looks like.
    """

    __module__ = "nextmove"
    # Two alerts are the same only where they are one object.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __init__(self, read: _native.Alert) -> None:
        """Take an alert as the core read it."""
        self._read = read
        self.source, self.envelope, self.alert_type, self.sample = read.head()

    @cached_property
    def playbook(self) -> str | None:
        """The name of the playbook that takes it."""
        return self._read.playbook()

    @property
    def facts(self) -> dict[str, Value]:
        """All that it states, by name, in the order of the names: a new dict each time."""
        return dict(self)

    def __getitem__(self, name: str) -> Value:
        """Return what it states under a name; raises `KeyError` where it does not say."""
        value = self._read.value(name)
        if value is None:
            raise KeyError(name)
        return value

    def __iter__(self) -> Iterator[str]:
        """Go through the names of what it states, in their order."""
        return iter(self._read.names())

    def __len__(self) -> int:
        """Return how many facts it states."""
        return len(self._read.names())

    def __contains__(self, name: object) -> bool:
        """Return whether it states something under a name."""
        return isinstance(name, str) and super().__contains__(name)

    def pointer(self, name: str) -> str:
        """Return where the fact stands, a JSON pointer; raises `KeyError` where there is none."""
        pointer = self._read.pointer(name)
        if pointer is None:
            raise KeyError(name)
        return pointer

    def __repr__(self) -> str:
        """Say what it is, with nothing in it that does not show as itself."""
        shown = self._read.shown() or "of no stated type"
        return f"<Alert {shown}, {self.source}, {self.playbook or 'no playbook'}>"
