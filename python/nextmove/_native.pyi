"""The compiled core: JSON in, JSON out, and alerts as objects.

A refusal is a `ValueError` whose message is JSON.
"""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Self, TypeVar, final, overload

from nextmove._wire import Value

__all__ = ["Alert", "Bundle"]

_T = TypeVar("_T")

@final
class Alert(Mapping[str, Value]):
    """One alert of a document: a mapping of facts, each a value only when it is asked for."""

    @property
    def source(self) -> str:
        """The format, for example `aws-guardduty`."""
    @property
    def envelope(self) -> str:
        """What it was wrapped in: `bare`, or names from the outermost in, joined by `/`."""
    @property
    def alert_type(self) -> str | None:
        """The vendor's type of the alert."""
    @property
    def sample(self) -> bool:
        """Whether the vendor made it up to show what an alert looks like."""
    @property
    def playbook(self) -> str | None:
        """The name of the playbook that takes it."""
    @property
    def facts(self) -> dict[str, Value]:
        """All that it states, by name, in the order of the names: a new dict each time."""
    def __getitem__(self, key: str, /) -> Value:
        """Return what it states under a name; raises `KeyError` where it does not say."""
    def __contains__(self, key: object, /) -> bool:
        """Return whether it states something under a name."""
    def __iter__(self) -> Iterator[str]:
        """Go through the names of what it states, in their order."""
    def __len__(self) -> int:
        """Return how many facts it states."""
    def keys(self) -> KeysView[str]:
        """Return the names of what it states, in their order."""
    def values(self) -> ValuesView[Value]:
        """Return the values of what it states."""
    def items(self) -> ItemsView[str, Value]:
        """Return the names and values of what it states."""
    @overload
    def get(self, name: str) -> Value | None: ...
    @overload
    def get(self, name: str, default: _T) -> Value | _T:
        """Return what it states under a name, or else the default."""
    def pointer(self, name: str) -> str:
        """Return where the fact stands, a JSON pointer; raises `KeyError` where there is none."""

@final
class Bundle:
    def __new__(cls, data: bytes) -> Self: ...
    @staticmethod
    def built_in() -> Bundle: ...
    def alerts(self, document: bytes) -> list[Alert]: ...
    def call(self, name: str, document: bytes, request: str) -> str:
        """Make a call of the wire: JSON in, JSON out; what the call does not take stays empty."""
