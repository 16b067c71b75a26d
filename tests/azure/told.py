"""What nextmove reads of outputs: the change holds after it was made and not before, and what was not seen proves nothing."""

import json

from nextmove_cli import ALERTS, reply

STORED = ALERTS.parent / "outputs"

REFUSED = (
    "ERROR: (AuthorizationFailed) The client does not have authorization to perform this action."
)
# How a read may end that shows nothing, as status, output and error text. test_told.py has more of them.
UNSEEN = {"refused": (1, "", REFUSED), "empty": (0, "", "")}


def output(step, line):
    """What a line printed, as nextmove takes it."""
    command = line.command
    item = {"item": command["item"]} if "item" in command else {}
    place = {"step": step["id"], "purpose": command["purpose"], "n": command["n"], **item}
    return {**place, "status": line.code, "stdout": line.output, "stderr": line.error}


def members(value, at=""):
    """The places of all members in a JSON value, the elements of an array as one."""
    if isinstance(value, dict):
        inner = [members(v, f"{at}.{k}") for k, v in value.items()]
    elif isinstance(value, list):
        inner = [members(v, f"{at}[]") for v in value]
    else:
        inner = []
    return {at}.union(*inner)


def is_stored_as_printed(route, step, lines):
    """The outputs that stored cases give have the members that `az` prints today."""
    for line in lines:
        place = f"{route.stored}-{step['id'].replace('.', '-')}-{line.command['purpose']}-{line.command.get('n')}"
        files = sorted(STORED.glob(f"{place}.json")) if route.stored and not line.code else []
        for file in files:
            stored, printed = (
                members(json.loads(file.read_text())),
                members(json.loads(line.output)),
            )
            if not (stored <= printed or printed <= stored):
                route.find(step, "stored", f"{file.name} differs in {sorted(stored ^ printed)}")


def standing(route, step, outputs):
    """How far a step is, by these outputs beside those of the steps before; `holds` where the route goes on."""
    before = [one for one in route.outputs if one["purpose"] != "verify"]
    now = reply(route.alert, route.answers, before + outputs)["step"]
    return now.get("standing", {}).get("value") if now["id"] == step["id"] else "holds"


def does_not_hold_before(route, step, lines):
    """`verify` says that a change does not hold before it is made; a read that shows nothing never says so."""
    outputs = [output(step, line) for line in lines if "n" in line.command]
    if not outputs:
        return
    stands = standing(route, step, outputs)
    if stands not in ("does_not_hold", "not_yet", "not_sent"):
        route.find(step, "verify", f"says {stands} before the change")


def holds_after(route, step, lines):
    """`verify` says that a change holds once it is made; a read that shows nothing never says so."""
    outputs = [output(step, line) for line in lines if "n" in line.command]
    stands = standing(route, step, outputs) if outputs else "sent"
    if stands == "sent":  # nothing says what holds
        return
    if stands != "holds":
        route.find(step, "verify", f"says {stands} after the change")
    for name, (status, stdout, stderr) in UNSEEN.items():
        unseen = [{**one, "status": status, "stdout": stdout, "stderr": stderr} for one in outputs]
        stands = standing(route, step, unseen)
        if stands != "cannot_tell":
            route.find(step, "verify", f"says {stands} where the read is {name}")


def proves_nothing_by_what_was_not_seen(route, step, lines, outputs=None):
    """An output that shows nothing tells no fact."""
    told_before = route.outputs if outputs is None else outputs
    read = [output(step, line) for line in lines if "n" in line.command]
    for name, (status, stdout, stderr) in UNSEEN.items() if read else ():
        unseen = [{**one, "status": status, "stdout": stdout, "stderr": stderr} for one in read]
        unseen = [one for one in unseen if "item" not in one]
        answers = {**route.answers, step["id"]: {"value": "skipped", "reason": "not read"}}
        after = reply(route.alert, answers, told_before + unseen)
        for passed in after["trail"]:
            source = passed.get("provenance", {})
            source = source.get("output") if isinstance(source, dict) else None
            if source and source["step"] == step["id"]:
                route.find(step, "tells", f"{passed} where the read is {name}")
