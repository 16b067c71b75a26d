"""What callers hand in: documents, and what commands printed."""

import json
import math
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

from nextmove._alert import Alert
from nextmove._refusal import Refusal
from nextmove._wire import Purpose

Finding: TypeAlias = (
    bytes | bytearray | memoryview | str | os.PathLike[str] | Mapping[str, Any] | list[Any]
)

_FILE_NAME = re.compile(r"[^\s{}\[\]<>|]{1,255}\.[A-Za-z]{2,6}")


class Printed(TypedDict, total=False):
    """What a command printed: `purpose` is `run` and `n` 0 where they are not given."""

    stdout: str | bytes | Mapping[str, Any] | list[Any] | None
    stderr: str | None
    status: int | None
    purpose: Purpose
    n: int
    item: str | None
    taken_at: str | None


def printed(step: str, given: Printed) -> dict[str, Any]:
    """Return what a command printed, as the core takes it."""
    stdout = given.get("stdout")
    if isinstance(stdout, bytes):
        stdout = stdout.decode()
    elif stdout is not None and not isinstance(stdout, str):
        stdout = _json(stdout)
    return {"step": step, "purpose": "run", "n": 0, **given, "stdout": stdout}


@contextmanager
def reading(finding: Finding) -> Iterator[bytes]:
    """Hand on the document, and note on its refusal what was probably meant."""
    try:
        yield document_of(finding)
    except Refusal as refusal:
        if isinstance(finding, str) and _FILE_NAME.fullmatch(finding):
            refusal.add_note(f"a text is the document itself; a file is pathlib.Path({finding!r})")
        raise


def document_of(finding: Finding) -> bytes:
    if isinstance(finding, bytes):
        return finding
    if isinstance(finding, str):
        return finding.encode()
    if isinstance(finding, (bytearray, memoryview)):
        return bytes(finding)
    if isinstance(finding, os.PathLike):
        return Path(finding).read_bytes()
    if isinstance(finding, Alert) or not isinstance(finding, Mapping | list):
        found = type(finding).__name__
        raise TypeError(f"expected bytes, text, a path, a mapping or a list, found {found}")
    return _json(finding).encode()


def _json(finding: Mapping[str, Any] | list[Any]) -> str:
    """Write what a vendor's library returned as JSON.

    A table marks what it does not know by a number that is none, which JSON has no word for: null
    stands in its place. Only then is the whole finding gone through.
    """
    try:
        return json.dumps(finding, default=_plain, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        if "JSON compliant" not in str(error):
            raise
    return json.dumps(_known(finding), default=_plain, ensure_ascii=False)


def _plain(value: object) -> object:
    """Write the times that vendors' libraries parse back as text, and any mapping as an object."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a finding cannot hold a {type(value).__name__}")


def _known(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: _known(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_known(item) for item in value]
    return value
