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


def leads_back_when_done_twice(route, step, some, first, left):
    """An analyst who is not sure does a step twice; the undo still leads back to where it led."""
    old, world = route.session.world.state(), route.world
    now, files = world.copy(), saved(route)
    world.restore(first)
    start = world.state()
    clear(route, {})
    for purpose in ("before", "run", "before", "run", "undo"):
        route.printed(step, purpose, some[purpose])
    for line in difference(start, world.state()):
        if line.partition(":")[0] not in {known.partition(":")[0] for known in left}:
            route.find(step, "done twice, then undo", f"leaves {line}")
    world.restore(now)
    clear(route, files)
    assert old == world.state()


def stops_where_nothing_was_saved(route, step, some, first):
    """Where the state could not be saved, nothing is changed: neither by the step nor by its undo."""
    kept = [c["save"] for c in some["before"] if c.get("save")]
    if not any(name in c.get("posix", "") for c in some["run"] + some["undo"] for name in kept):
        return
    world, now, files = route.world, route.world.copy(), saved(route)
    world.restore(first)
    clear(route, {})
    old = world.state()
    world.granted, route.quiet = [], True
    refused = route.run(step, "before", some["before"])
    world.granted, route.quiet = None, False
    if not all(line.code for line in refused):
        route.find(step, "before", "ends well without permission")
    for purpose in ("run", "undo"):
        route.quiet = True
        route.run(step, purpose, some[purpose], until_failure=True)
        route.quiet = False
        for line in difference(old, world.state()):
            route.find(step, purpose, f"changes what was not saved: {line}")
        world.restore(first)
    world.restore(now)
    clear(route, files)


def saved(route):
    """The files in the folder of the case, by name."""
    return {f.name: f.read_bytes() for f in route.session.folder.iterdir()}


def clear(route, files):
    """Leaves these files alone in the folder of the case, and those that no command saved."""
    for file in route.session.folder.iterdir():
        if file.name not in route.session.given:
            file.unlink()
    for name, content in files.items():
        (route.session.folder / name).write_bytes(content)
