"""Records what the commands of stored cases print: the real AWS CLI against a synthetic account.

    python record.py [NAME…]    writes playbooks/*/*/outputs/*.json anew, all or those of these names

A recording follows a stored case: its route by `nextmove next`, and of each action that reads outputs the check before the
change, the state before, the change and the check after it. What moto lacks is served by the proxy in the form of the
service's model, so that it is the CLI that prints it.
"""

import contextlib
import datetime
import functools
import io
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import awscli.clidriver
import yaml

os.environ["MOTO_ACCOUNT_ID"] = "111122223333"
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

from moto.server import ThreadedMotoServer

from accounts import ACCOUNTS, prepare
from proxy import Authority, Proxy
from route import NEXTMOVE, ROOT
from world import World

# Answers that may override what an alert or a rule says.
OVERRIDES = ("exercise", "caller", "theme", "scope", "credential", "key_kind")
READ = ("before", "run", "verify")


class Recording:
    def __init__(self, bundle: Path, folder: Path, case: dict, home: Path, env: dict):
        self.bundle, self.folder, self.home, self.env = bundle, folder, home, env
        self.alert = folder / "alerts" / case["alert"]
        self.answers = case["answers"]
        self.given: dict = {}
        # Actions that are not recorded: those that moto knows nothing of, and those that are only done.
        self.stops: list[str] = []
        self.does: list[str] = []
        # Those that are not checked before the change, where nothing is to be changed.
        self.unchecked: list[str] = []
        self.outputs: list[dict] = []
        self.clock = datetime.datetime(2026, 11, 28, 9, 0, 0, tzinfo=datetime.UTC)

    def whole(self, until: str | None) -> list[dict]:
        """Goes the whole route, or to a step."""
        self.given = {key: self.answers[key] for key in OVERRIDES if key in self.answers}
        for _ in range(300):
            step = self.next()["step"]
            if step["kind"] == "end" or (until and until in (step["id"], step.get("phase"))):
                return self.outputs
            if step["kind"] == "act" and not self.run(step):
                self.given[step["asks"]] = self.reply(step)
            elif step["kind"] == "ask":
                self.given[step["asks"]] = self.answers[step["asks"]]
        raise AssertionError("the route has no end")

    def reply(self, step: dict):
        said = self.answers.get(step["asks"], "done")
        approved = said == "done" and "approve" in step
        return {"value": "done", "approved_by": "lee", "reason": "recorded"} if approved else said

    def next(self) -> dict:
        printed = self.home / "printed.json"
        printed.write_text(json.dumps(self.outputs))
        line = [
            NEXTMOVE,
            "next",
            str(self.alert),
            "--answers",
            "-",
            "--outputs",
            str(printed),
            "--bundle",
            str(self.bundle),
        ]
        done = subprocess.run(line, input=json.dumps(self.given), capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stderr + json.dumps(self.given))
        return json.loads(done.stdout)

    def run(self, step: dict) -> bool:
        """Runs the commands of an action; whether it went on by what they printed."""
        if step["id"] in self.does:
            for it in step["commands"]:
                if it["purpose"] == "run":
                    self.print(it)
            return False
        if step["id"] in self.stops or not any("n" in it for it in step.get("commands", [])):
            return False
        if step["asks"] in self.answers and self.answers[step["asks"]] != "done":
            return False
        self.clock += datetime.timedelta(minutes=10)
        name, seen = step["id"], set()
        for purpose in ("verify", *READ):
            early = purpose == "verify" and not seen & {"run"}
            if early and (
                name in self.unchecked or not any(it["purpose"] == "run" for it in step["commands"])
            ):
                continue
            self.clock += datetime.timedelta(minutes=3)
            done: set = set()
            while True:
                step = self.next()["step"]
                if step["id"] != name:
                    return True
                commands = [
                    it
                    for it in step.get("commands", [])
                    if it["purpose"] == purpose and not it.get("instead")
                ]
                new = [it for it in commands if key(it) not in done]
                if not new:
                    break
                for it in new:
                    done.add(key(it))
                    self.keep(name, it)
                if early:
                    break
            seen.add(purpose)
        return self.next()["step"]["id"] != name

    def print(self, command: dict) -> subprocess.CompletedProcess:
        """Runs a command as its printed line does."""
        ran = run(command["argv"], self.home, self.env)
        if "save" in command:
            (self.home / command["save"]).write_text(ran.stdout)
            (self.home / f"{command['save']}.err").write_text(ran.stderr)
        return ran

    def keep(self, step: str, command: dict) -> None:
        """Keeps what a command prints."""
        ran = self.print(command)
        self.clock += datetime.timedelta(seconds=1)
        output = {"step": step, "purpose": command["purpose"], "n": command["n"]}
        if "item" in command:
            output["item"] = command["item"]
        output["status"] = ran.returncode
        output["taken_at"] = self.clock.strftime("%Y-%m-%dT%H:%M:%SZ")
        for name, text in (("stdout", ran.stdout), ("stderr", ran.stderr)):
            if text.strip():
                output[name] = compact(text.strip())
        self.outputs.append(output)


@functools.cache
def driver() -> awscli.clidriver.CLIDriver:
    return awscli.clidriver.create_clidriver()


def run(argv: list[str], home: Path, env: dict) -> subprocess.CompletedProcess:
    """Runs a program; the AWS CLI within this process, as its start takes longer than a hundred commands."""
    if argv[0] != "aws":
        return subprocess.run(argv, cwd=home, env=env, capture_output=True, text=True)
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with contextlib.chdir(home), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = driver().main(argv[1:])
    printed = [it.buffer.getvalue().decode() for it in (out, err)]
    return subprocess.CompletedProcess(argv, status, *printed)


def key(command: dict) -> tuple:
    return command["n"], json.dumps(command.get("item"))


def compact(text: str) -> str:
    """JSON without the blanks between its members, which nothing reads."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    except ValueError:
        return text


def cases(folder: Path) -> dict[str, dict]:
    """The stored cases of a playbook by name, each whole."""
    files = (
        [folder / "cases.yaml"]
        if (folder / "cases.yaml").exists()
        else sorted((folder / "cases").glob("*.yaml"))
    )
    # The words of YAML 1.1 for truth are options here.
    listed = [it for file in files for it in yaml.load(file.read_text(), yaml.BaseLoader)["cases"]]
    alone = {it["name"]: it for it in listed if "like" not in it}
    whole = {}
    for it in listed:
        base = alone.get(it.get("like"), {})
        answers = {**base.get("answers", {}), **it.get("answers", {})}
        for name in it.get("without", []):
            answers.pop(name)
        whole[it["name"]] = {**base, **it, "answers": answers}
    return whole


def record(name: str, spec: dict, bundle: Path, cloud: Proxy, env: dict) -> None:
    folder = ROOT / "playbooks" / spec["playbook"]
    case = cases(folder)[spec["case"]]
    alert = json.loads((folder / "alerts" / case["alert"]).read_text())
    prepare(World(cloud), alert, spec)
    with tempfile.TemporaryDirectory() as home:
        recording = Recording(bundle, folder, case, Path(home), env)
        recording.stops, recording.does = spec.get("stops", []), spec.get("does", [])
        recording.unchecked = spec.get("unchecked", [])
        outputs = recording.whole(spec.get("until"))
    (folder / "outputs").mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(it, ensure_ascii=False) for it in outputs)
    (folder / "outputs" / f"{name}.json").write_text(f"[\n{lines}\n]\n")
    print(name, len(outputs), flush=True)


def main(names: list[str]) -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as scratch:
        bundle = Path(scratch) / "draft.nextmove"
        subprocess.run(
            [NEXTMOVE, "compile", str(ROOT / "playbooks"), "--draft", "--output", str(bundle)],
            check=True,
        )
        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        cloud = Proxy(server.get_host_and_port(), Authority(Path(scratch)))
        env = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": "/nonexistent",
            "TZ": "UTC",
            "HTTPS_PROXY": cloud.url,
            "AWS_CA_BUNDLE": str(cloud.authority.bundle),
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
        }
        os.environ.update(env)
        for name, spec in ACCOUNTS.items():
            if not names or any(re.fullmatch(it, name) for it in names):
                record(name, spec, bundle, cloud, env)
        server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
