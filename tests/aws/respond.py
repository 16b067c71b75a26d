"""Responds as somebody does who runs what is printed and hands back what it printed."""

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from route import NEXTMOVE, done


@dataclass
class Response:
    """What was asked, run and printed on the way to an end."""

    asked: list[str] = field(default_factory=list)
    acts: dict[str, dict] = field(default_factory=dict)
    ran: list[tuple[str, str, subprocess.CompletedProcess]] = field(default_factory=list)
    outputs: list[dict] = field(default_factory=list)
    answers: dict = field(default_factory=dict)
    end: str = ""


def respond(
    bundle: Path, alert: Path, answers: dict, folder: Path, env: dict, until: str = ""
) -> Response:
    """Goes the whole way, or up to the step `until`, whose commands are not run."""
    response = Response()
    seen: set[tuple] = set()
    for _ in range(300):
        step = following(bundle, alert, response, folder)
        if step["kind"] == "end":
            response.end = step["id"]
            return response
        if step["id"] == until:
            response.acts[step["id"]] = step
            return response
        if step["kind"] == "act":
            response.acts[step["id"]] = step
            if run_new(step, response, seen, folder, env):
                continue  # What they printed may be the reply, or fill further commands.
        response.asked.append(step["id"] if step["kind"] == "act" else step["asks"])
        known = answers.get(step["asks"])
        response.answers[step["asks"]] = (
            (known or done(step)) if step["kind"] == "act" else answers[step["asks"]]
        )
    raise AssertionError("the route has no end")


def following(bundle: Path, alert: Path, response: Response, folder: Path) -> dict:
    files = {"answers": response.answers, "outputs": response.outputs}
    line = [NEXTMOVE, "next", str(alert), "--bundle", str(bundle)]
    for name, content in files.items():
        file = folder.parent / f"{folder.name}-{name}.json"
        file.write_text(json.dumps(content))
        line += [f"--{name}", str(file)]
    reply = subprocess.run(line, capture_output=True, text=True)
    assert reply.returncode == 0, reply.stdout + reply.stderr
    return json.loads(reply.stdout)["step"]


def run_new(step: dict, response: Response, seen: set, folder: Path, env: dict) -> bool:
    """Runs the commands of a step that were not run, before a change, at it and after it; never those of `undo`."""
    news = False
    for purpose in ("before", "run", "verify"):
        for command in step.get("commands", []):
            if command["purpose"] != purpose or command.get("instead") or "posix" not in command:
                continue
            mark = (step["id"], purpose, command["posix"])
            if mark in seen:
                continue
            seen.add(mark)
            result = subprocess.run(
                ["bash", "-c", command["posix"]],
                cwd=folder,
                env=env,
                capture_output=True,
                text=True,
            )
            response.ran.append((step["id"], purpose, result))
            news |= keep(step, command, result, response, folder)
    return news


def keep(
    step: dict, command: dict, result: subprocess.CompletedProcess, response: Response, folder: Path
) -> bool:
    """Hands back what a command printed, where something is read of it."""
    if "n" not in command:
        return False
    saved = command.get("save")
    printed = (folder / saved).read_text() if saved and (folder / saved).exists() else result.stdout
    output = {
        "step": step["id"],
        "purpose": command["purpose"],
        "n": command["n"],
        "status": result.returncode,
        "stdout": printed,
        "stderr": result.stderr,
    }
    if "item" in command:
        output["item"] = command["item"]
    response.outputs.append(output)
    return True
