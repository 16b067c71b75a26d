"""The compiled core: JSON in, JSON out, and alerts as objects.

A refusal is a `ValueError` whose message is JSON.
"""

from typing import Self, final

from nextmove._wire import Value

__all__ = ["Alert", "Bundle"]

@final
class Alert:
    """One alert of a document, whose facts become values of Python when they are asked for."""

    def head(self) -> tuple[str, str, str | None, bool]:
        """Return source, envelope, type, and whether the vendor made it up."""
    def playbook(self) -> str | None:
        """Return the name of the playbook that takes it."""
    def names(self) -> list[str]:
        """Return the names of what it states, in their order."""
    def value(self, name: str) -> Value | None:
        """Return what it states under a name."""
    def pointer(self, name: str) -> str | None:
        """Return where the fact stands, a JSON pointer."""
    def shown(self) -> str | None:
        """Return the type with nothing in it that does not show as itself."""

@final
class Bundle:
    def __new__(cls, data: bytes) -> Self: ...
    @staticmethod
    def built_in() -> Bundle: ...
    def alerts(self, document: bytes) -> list[Alert]: ...
    def call(self, name: str, document: bytes, request: str) -> str:
        """Make a call of the wire: JSON in, JSON out; what the call does not take stays empty."""
