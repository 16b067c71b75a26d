"""The checks before a change lands: they use no cache that was there before, and skip nothing."""

import os
import subprocess
from pathlib import Path

import pytest

RUN = Path(__file__).parents[2] / ".ci/run"
CACHES = ("CARGO_HOME", "npm_config_cache", "PIP_CACHE_DIR", "UV_CACHE_DIR")


@pytest.fixture
def verbs(tmp_path: Path) -> Path:
    """Where a `make` stands that only notes what it was called for."""
    return tmp_path


def run(place: Path, body: str) -> subprocess.CompletedProcess[str]:
    make = place / "make"
    make.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    make.chmod(0o755)
    path = f"{place}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "TMPDIR": str(place), "CARGO_HOME": str(place)}
    return subprocess.run([RUN], env=environment, capture_output=True, text=True, check=False)


def test_every_cache_is_new_and_empty_and_is_deleted(verbs: Path) -> None:
    names = " ".join(f'"${name}"' for name in CACHES)
    told = run(
        verbs, f'echo "verb $1"; for it in {names}; do echo "$it"; ls "$it"; touch "$it/x"; done'
    )
    lines = [line for line in told.stdout.splitlines() if line]
    assert [line for line in lines if line.startswith("verb")] == [
        f"verb {verb}" for verb in ("lint", "test", "setup")
    ]
    places = [Path(line) for line in lines[1 : 1 + len(CACHES)]]
    assert len(set(places)) == len(CACHES)
    assert not any(place.exists() for place in places)
    assert told.returncode == 0, told.stderr


def test_a_test_that_could_not_run_is_a_failure(verbs: Path) -> None:
    told = run(verbs, "echo 'SKIPPED [1] x.py:3: not run: az is missing'")
    assert told.returncode == 1
    assert "not run: az is missing" in told.stderr
    assert run(verbs, """echo "|| echo 'not run: az is missing'" """).returncode == 0


def test_a_verb_that_fails_ends_the_run(verbs: Path) -> None:
    told = run(verbs, 'echo "verb $1"; exit 3')
    assert told.returncode != 0
    assert told.stdout.splitlines() == ["verb lint"]
