"""What the command `nextmove` answers: steps, facts of an alert, and the permissions they name."""

import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
BINARY = os.environ.get("NEXTMOVE", str(ROOT / "target" / "debug" / "nextmove"))
ALERTS = ROOT / "playbooks" / "azure" / "azure-key-vault" / "alerts"
GENERAL = ROOT / "playbooks" / "generic" / "any-alert" / "alerts"
# The option for a bundle, where not the playbooks answer that are built in.
BUNDLE: list[str] = []
# That a step was done which somebody has to approve.
APPROVED = {"value": "done", "approved_by": "lee"}


def run(*words):
    """What the command prints, as JSON."""
    done = subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"nextmove {words[0]} fails: {done.stderr}")
    return json.loads(done.stdout)


def facts_of(alert):
    """The facts of the alert in a file, by name."""
    read = run("read", alert, *BUNDLE)
    found = read["alerts"][0] if "alerts" in read else read
    return {name: fact["value"] for name, fact in found["facts"].items()}


def reply(alert, answers, outputs=()):
    """The whole reply to these answers and to what commands printed."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"answers": answers, "outputs": list(outputs)}
        for name, content in files.items():
            (pathlib.Path(folder) / name).write_text(json.dumps(content))
        given = [word for name in files for word in (f"--{name}", f"{folder}/{name}")]
        return run("next", alert, *given, *BUNDLE)


def next_step(alert, answers, outputs=()):
    """The step that follows."""
    return reply(alert, answers, outputs)["step"]


def done(step):
    """That a step was done, approved where somebody has to approve it."""
    return APPROVED if "approve" in step else "done"
