"""Walks a response by `nextmove next` and runs what it prints. Nothing else is known of the playbooks."""

import functools
import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
NEXTMOVE = os.environ.get("NEXTMOVE", str(ROOT / "target/debug/nextmove"))


def walk(
    bundle: Path, alert: Path, answers: dict, fixed: dict | None = None, until: str = ""
) -> dict[str, dict]:
    """Each action of the route by its name, up to `until`; every action is done, every question answered from `answers`.

    What is `fixed` counts from the start, also where a rule would derive it.
    """
    given: dict = dict(fixed or {})
    acts: dict[str, dict] = {}
    for _ in range(200):
        step = json.loads(reply(bundle, alert, json.dumps(given)))["step"]
        if step["kind"] == "end":
            return acts
        if step["kind"] == "act":
            acts[step["id"]] = step
            if step["id"] == until:
                return acts
            given[step["asks"]] = done(step)
        else:
            given[step["asks"]] = answers[step["asks"]]
    raise AssertionError("the route has no end")


@functools.cache
def reply(bundle: Path, alert: Path, given: str) -> str:
    """What follows these answers, as text. Routes share their beginnings, so each question is put once."""
    line = [NEXTMOVE, "next", str(alert), "--answers", "-", "--bundle", str(bundle)]
    return subprocess.run(line, input=given, capture_output=True, text=True, check=True).stdout


def done(step: dict) -> str | dict:
    """That it was done, approved where somebody has to approve it."""
    return {"value": "done", "approved_by": "lee"} if "approve" in step else "done"


def run(step: dict, purpose: str, folder: Path, env: dict) -> list[subprocess.CompletedProcess]:
    """The lines of one purpose, each in bash as an analyst pastes it."""
    lines = [it for it in step["commands"] if it["purpose"] == purpose and not it.get("instead")]
    assert lines, f"{step['id']} has nothing for {purpose}"
    return [
        subprocess.run(
            ["bash", "-c", it["posix"]], cwd=folder, env=env, capture_output=True, text=True
        )
        for it in lines
    ]


def shown(results: list[subprocess.CompletedProcess]) -> str:
    return "\n".join(it.stdout + it.stderr for it in results)
