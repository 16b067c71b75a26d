"""Walks a playbook with answers, and runs every printed line of every step on the way, as an analyst would.

At each step: `before`, then each command of `run` with `verify` after it, `undo`, and `run` again, so that the route goes on.
What the laws of laws.py find is kept as findings.
"""

from dataclasses import dataclass

import laws
from cloud.world import difference
from nextmove_cli import done, next_step


@dataclass(frozen=True)
class Finding:
    """A law that does not hold: at which step, of which commands, what was seen, and the line."""

    step: str
    purpose: str
    says: str
    line: str = ""


@dataclass
class Line:
    """A line that was run: its command, exit code, what it printed, and the requests it sent."""

    command: dict
    code: int
    output: str
    error: str
    requests: list

    @property
    def changes(self):
        """Its requests that ask for a change."""
        return [r for r in self.requests if r.sends_change]


class Route:
    """A walk through a session."""

    def __init__(self, session):
        self.session, self.world = session, session.world
        self.findings, self.undos, self.lines = [], [], 0
        self.quiet = False

    def find(self, step, purpose, says, line=""):
        """Keeps a finding, unless lines are run only to see what they do."""
        if not self.quiet:
            self.findings.append(Finding(step["id"], purpose, says, line))

    def run(self, step, purpose, commands, until_failure=False):
        """Runs the lines of one purpose, and holds each against the laws of a line."""
        done = []
        for command in (c for c in commands if c.get("posix")):
            code, output, error, requests = self.session.shell(command["posix"])
            kept = self.session.folder / command["save"] if command.get("save") else None
            if kept and kept.exists():
                output = kept.read_text()
            done.append(Line(command, code, output, error, requests))
            self.lines += 1
            for says in laws.of_line(step, purpose, done[-1]):
                self.find(step, purpose, says, command["posix"])
            if code and until_failure:
                break
        return done

    def printed(self, step, purpose, commands):
        """What the lines print, without holding them against any law."""
        self.quiet, before = True, self.quiet
        lines = self.run(step, purpose, commands)
        self.quiet = before
        return [line.output for line in lines]

    def act(self, step):
        """Does a step, takes it back, and does it again."""
        some = by_purpose(step)
        old, first = self.world.state(), self.world.copy()
        done = self.run(step, "before", some["before"])
        if difference(old, self.world.state()):
            self.find(step, "before", "changes the state")
        laws.stops_where_nothing_was_saved(self, step, some, first)
        done += self.run_and_verify(step, some)
        if some["undo"]:
            done += self.run(step, "undo", some["undo"])
            left = difference(old, self.world.state())
            for line in left:
                self.find(step, "undo", f"leaves {line}")
            self.run(step, "run again", some["run"])
            laws.leads_back_when_done_twice(self, step, some, first, left)
            self.undos.append((step, some["undo"]))
        requests = [r for line in done for r in line.requests]
        for permission in laws.unnamed(step, requests):
            self.find(step, "needs", f"does not name {permission}")

    def run_and_verify(self, step, some):
        """Each command of `run` that changes something changes what `verify` prints."""
        done, seen = [], self.printed(step, "verify", some["verify"])
        for command in some["run"]:
            old = self.world.state()
            done += self.run(step, "run", [command])
            if not difference(old, self.world.state()) or not some["verify"]:
                continue
            lines = self.run(step, "verify", some["verify"])
            last, seen = seen, [line.output for line in lines]
            done += lines
            if seen == last:
                self.find(step, "verify", f"prints the same before and after: {seen[-1][:200]}")
        return done

    def undo_all(self, first):
        """Takes back every step, the last one first. What stays changed is a finding."""
        for step, commands in reversed(self.undos):
            self.run(step, "undo at the end", commands)
        for line in difference(first, self.world.state()):
            self.find({"id": "end"}, "after all undos", f"stays {line}")


def by_purpose(step):
    """The commands of a step, those of each purpose in their order; without those in place of another."""
    groups = {"before": [], "run": [], "verify": [], "undo": []}
    for command in step.get("commands") or []:
        groups.setdefault(command["purpose"], []).append(command)
    return groups


def reply(step, facts, choices):
    """The answer to a step: a choice of this route, a fact, or the first option."""
    if step["kind"] == "act":
        return choices.get(step["asks"], done(step))
    options = [o["value"] for o in step.get("options") or []]
    sure = [o for o in options if o != "cannot_tell"]
    if not options:
        return facts[step["asks"]]
    first = sure if step["answer"] == "several_of" else sure[0]
    return choices.get(step["asks"], first)


def walk(session, alert, facts, choices, only=None):
    """Walks from the first step to the end, takes everything back, and returns the route.

    only: the steps whose lines are run; all where it is None.
    """
    route, answers, first = Route(session), {}, session.world.state()
    for _ in range(200):
        step = next_step(alert, answers)
        if step["kind"] == "end":
            break
        if step["kind"] == "act" and (only is None or step["id"] in only):
            route.act(step)
            only = only and only - {step["id"]}
        answers[step["asks"]] = reply(step, facts, choices)
    if only:
        route.find({"id": "end"}, "walk", f"the route does not come by {sorted(only)}")
    if only is None:
        for way in session.world.ways():
            route.find({"id": "end"}, "ways", f"the caller still holds {way}")
        route.undo_all(first)
    return route
