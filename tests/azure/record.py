"""Records what the commands of stored cases print: the real `az` against the synthetic cloud.

    python record.py [NAME…]    writes the files outputs/NAME.json of the playbooks anew, all or those of these names

A recording follows the route of an alert up to its first containment, runs what each action before it prints, and keeps what is
read. A stored case takes it by `recorded: NAME.json`.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from az.session import Session, WarmAz
from cloud.world import World
from conftest import TYPED
from nextmove_cli import ALERTS, BINARY, BUNDLE, GENERAL, ROOT, done, facts_of, next_step
from route import Route, by_purpose
from told import output

ANSWERS = {
    "exercise": "no",
    "object_id_known": "yes",
    "vault_logging": "active",
    "owner_confirms": "no",
    "record_shows": "no",
    "caller": "outside",
    "call_outcome": "all_refused",
    "ways_in": ["vault_access"],
    "secrets_named": "no",
}
# The alert, whether the vault uses RBAC, the kind of the caller, and what is special: `logs: False`, the vault writes none;
# `calls`, the results that the log shows of the caller; `until`, a step that is not read; `of`, the folder of the alert where it
# is another playbook's; anything else is an answer.
RECORDED = {
    "user-frozen": ("stolen-user", False, "user", {"until": "save_vault"}),
    "user-policies": ("stolen-user", False, "user", {}),
    "user-roles": ("stolen-user", True, "user", {}),
    "denied-policies": ("user-denied", False, "user", {}),
    "denied-refused": ("user-denied", False, "user", {"calls": ["Forbidden"]}),
    "application-roles": ("unknown-application", True, "application", {}),
    "application-logs": ("unknown-application", True, "application", {"until": "know_caller"}),
    "list-policies": ("list-only", False, "application", {"calls": ["Forbidden"]}),
    "managed-roles": ("managed-identity", True, "managed_identity", {}),
    "sample-roles": ("sample", True, "application", {"exercise": "cannot_tell"}),
    "outside": (
        "tor",
        False,
        "user",
        {"calls": [], "object_id_known": "no", "ways_in": ["network"]},
    ),
    "tor-caller": ("tor", True, "user", {"calls": ["Forbidden"], "until": "know_caller"}),
    "user-unlogged": ("stolen-user", False, "user", {"logs": False}),
    "list-unlogged": ("list-only", False, "application", {"logs": False}),
    "outside-unlogged": ("tor", False, "user", {"logs": False}),
    "managed-unlogged": ("managed-identity", True, "managed_identity", {"logs": False}),
    "any-operation": ("operation", False, "user", {"of": GENERAL, "stolen_identity": "user"}),
}


def made(facts, rbac, caller, special):
    """The world of a recording."""
    world = World(facts, rbac, caller)
    if special.get("logs", True):
        world.keep_logs()
    if "calls" in special:
        mine = facts["caller_object_id"]
        rows = world.logs.rows
        world.logs.rows = [
            it for it in rows if it["Caller"] != mine or it["ResultSignature"] in special["calls"]
        ]
    return world


def record(session, alert, answers, until):
    """What is printed before the first containment, as nextmove takes it."""
    route = Route(session, alert)
    route.quiet = True
    if answers["exercise"] != "no":  # What the alert says itself is overridden.
        route.answers["exercise"] = answers["exercise"]
    for _ in range(60):
        step = next_step(alert, route.answers, route.outputs)
        if step["kind"] == "end" or step.get("phase") == "contain" or step["id"] == until:
            return route.outputs
        if step["kind"] == "act":
            read(route, step)
            if next_step(alert, route.answers, route.outputs)["id"] != step["id"]:
                continue  # its outputs are the reply
            route.answers[step["asks"]] = done(step)
        else:
            route.answers[step["asks"]] = answers[step["asks"]]
    raise AssertionError("the route has no end")


def read(route, step):
    """Runs what an action prints, and once more what is printed for what was found."""
    ran = []
    while new := [it for it in by_purpose(step)["run"] if it not in ran]:
        ran += new
        lines = route.run(step, "run", new)
        route.outputs += [output(step, line) for line in lines if "n" in line.command]
        now = next_step(route.alert, route.answers, route.outputs)
        if now["id"] != step["id"]:
            return
        step = now


def compact(one):
    """An output whose JSON has no blanks between its members."""
    kept = {key: value for key, value in one.items() if value != ""}
    try:
        return {**kept, "stdout": json.dumps(json.loads(one["stdout"]), separators=(",", ":"))}
    except ValueError:
        return kept


def main(names):
    """Records all, or those of these names."""
    with tempfile.TemporaryDirectory() as scratch, WarmAz() as warm:
        bundle = str(pathlib.Path(scratch) / "draft.nextmove")
        compiled = [BINARY, "compile", str(ROOT / "playbooks"), "--draft", "--output", bundle]
        subprocess.run(compiled, check=True)
        BUNDLE[:] = ["--bundle", bundle]
        for name, (file, rbac, caller, special) in RECORDED.items():
            if names and name not in names:
                continue
            alert = special.get("of", ALERTS) / f"{file}.json"
            facts = {**TYPED, **facts_of(alert)}
            answers = {**TYPED, **ANSWERS, **special}
            with Session(warm, made(facts, rbac, caller, special)) as session:
                outputs = record(session, alert, answers, special.get("until"))
            lines = ",\n".join(json.dumps(compact(it), ensure_ascii=False) for it in outputs)
            kept = alert.parents[1] / "outputs" / f"{name}.json"
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(f"[\n{lines}\n]\n")
            print(name, len(outputs), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
