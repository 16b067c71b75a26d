"""What holds of every printed line and of every step. Each law gives what does not hold, as texts or as findings."""

from cloud import permissions
from cloud.world import difference

READING = ("preserve", "investigate")


def of_line(step, purpose, line):
    """A line says in which form it prints, ends well without a warning, and sends what a change needs."""
    az = line.command.get("tool") == "az"
    if az and "--output json" not in line.command["posix"]:
        yield "does not say --output json"
    if line.code:
        yield f"fails ({line.code}): {line.error.strip()[:300]}"
    elif "WARNING" in line.error:
        yield f"warns: {line.error.strip()[:300]}"
    elif az and purpose in ("run", "undo") and changes_things(step, line) and not line.changes:
        yield "exits 0 and sends no change"
    odd = [r.line() for r in line.requests if r.status >= 500]
    if odd:
        yield f"is not played: {odd[0]}"


def changes_things(step, line):
    """Whether a line is there to change something."""
    return step.get("phase") not in READING and not line.command.get("save")


def unnamed(step, requests):
    """The permissions that requests needed and that `needs` of the step does not name."""
    sent = [r for r in requests if r.status != 401]
    return permissions.missing(sent, step.get("needs") or [])


def leads_back_when_done_twice(road, step, some, first, left):
    """An analyst who is not sure does a step twice; the undo still leads back to where it led."""
    old, world = road.session.world.state(), road.world
    now, files = world.copy(), saved(road)
    world.restore(first)
    start = world.state()
    clear(road, {})
    for purpose in ("before", "run", "before", "run", "undo"):
        road.printed(step, purpose, some[purpose])
    for line in difference(start, world.state()):
        if line.partition(":")[0] not in {known.partition(":")[0] for known in left}:
            road.find(step, "done twice, then undo", f"leaves {line}")
    world.restore(now)
    clear(road, files)
    assert old == world.state()


def stops_where_nothing_was_saved(road, step, some, first):
    """Where the state could not be saved, nothing is changed: neither by the step nor by its undo."""
    kept = [c["save"] for c in some["before"] if c.get("save")]
    if not any(name in c.get("posix", "") for c in some["undo"] for name in kept):
        return
    world, now, files = road.world, road.world.copy(), saved(road)
    world.restore(first)
    clear(road, {})
    old = world.state()
    world.granted, road.quiet = [], True
    refused = road.run(step, "before", some["before"])
    world.granted, road.quiet = None, False
    if not all(line.code for line in refused):
        road.find(step, "before", "ends well without permission")
    for purpose in ("run", "undo"):
        road.quiet = True
        road.run(step, purpose, some[purpose], until_failure=True)
        road.quiet = False
        for line in difference(old, world.state()):
            road.find(step, purpose, f"changes what was not saved: {line}")
        world.restore(first)
    world.restore(now)
    clear(road, files)


def saved(road):
    """The files in the folder of the case, by name."""
    return {f.name: f.read_bytes() for f in road.session.folder.iterdir()}


def clear(road, files):
    """Leaves these files alone in the folder of the case, and those that no command saved."""
    for file in road.session.folder.iterdir():
        if file.name not in road.session.given:
            file.unlink()
    for name, content in files.items():
        (road.session.folder / name).write_bytes(content)
