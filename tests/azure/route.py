"""Walks a playbook with answers, and runs every printed line of every step on the way, as an analyst would.

At each step: `before`, then each command of `run` with `verify` after it, `undo`, and `run` again, so that the route goes on.
What commands print is given back to nextmove, which fills the commands for each item of a list with it. What the laws of laws.py
and told.py find is kept as findings.
"""

from dataclasses import dataclass

import laws
import told
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
    """A walk through a session. `outputs` is what commands printed, as nextmove takes it."""

    def __init__(self, session, alert=None):
        self.session, self.world, self.alert = session, session.world, alert
        self.findings, self.undos, self.lines = [], [], 0
        self.answers, self.outputs = {}, []
        self.stored = None  # how the names of stored outputs begin that are of such a route
        self.quiet = False

    def find(self, step, purpose, says, line=""):
        """Keeps a finding, unless lines are run only to see what they do."""
        if not self.quiet:
            self.findings.append(Finding(step["id"], purpose, says, line))

    def run(self, step, purpose, commands, until_failure=False):
        """Runs the lines of one purpose, and holds each against the laws of a line."""
        done = []
        for command in (c for c in commands if c.get("posix")):
            if not self.is_used(command):
                continue
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

    def is_used(self, command):
        """Whether a command is used, where that depends on a file that was saved before."""
        when = command.get("when")
        kept = when and self.session.folder / when["saved"]
        text = kept.read_text().strip() if kept and kept.exists() else ""
        return not when or (text in ("", "null", "[]", "{}")) == when["empty"]

    def tell(self, step, lines):
        """Keeps what lines printed for nextmove, and gives the step as it is then."""
        if not lines:
            return step
        told.is_stored_as_printed(self, step, [line for line in lines if line.output.strip()])
        self.outputs += [told.output(step, line) for line in lines if "n" in line.command]
        now = next_step(self.alert, self.answers, self.outputs)
        return now if now["id"] == step["id"] and now["kind"] == "act" else step

    def printed(self, step, purpose, commands):
        """What the lines print, without holding them against any law."""
        return [line.output for line in self.quietly(step, purpose, commands)]

    def quietly(self, step, purpose, commands):
        """Runs lines without holding them against any law."""
        self.quiet, before = True, self.quiet
        lines = self.run(step, purpose, commands)
        self.quiet = before
        return lines

    def act(self, step):
        """Does a step, takes it back, and does it again."""
        some = by_purpose(step)
        old, first = self.world.state(), self.world.copy()
        done = self.run(step, "before", some["before"])
        if difference(old, self.world.state()):
            self.find(step, "before", "changes the state")
        told.proves_nothing_by_what_was_not_seen(self, step, done)
        step = self.tell(step, done)
        some = by_purpose(step)
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
        done, kept = [], len(self.outputs)
        first = self.quietly(step, "verify", some["verify"])
        seen = [line.output for line in first]
        told.does_not_hold_before(self, step, first)
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
        read = [line for line in done if line.command["purpose"] == "run"]
        step = self.tell(step, read)
        # What was printed may fill more commands.
        more = [c for c in by_purpose(step)["run"] if c not in some["run"]]
        read += self.run(step, "run", more)
        step = self.tell(step, read[-len(more) :] if more else [])
        told.holds_after(self, step, self.quietly(step, "verify", some["verify"]))
        if step["phase"] in laws.READING:
            told.proves_nothing_by_what_was_not_seen(self, step, read, self.outputs[:kept])
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
        return choices.get(step["asks"], facts.get(step["asks"]))
    first = sure if step["answer"] == "several_of" else sure[0]
    return choices.get(step["asks"], first)


def walk(session, alert, facts, choices, only=None, stored=None):
    """Walks from the first step to the end, takes everything back, and returns the route.

    only: the steps whose lines are run; all where it is None. stored: how the names of its stored outputs begin.
    """
    route, first = Route(session, alert), session.world.state()
    route.stored = stored
    answers = route.answers
    for _ in range(200):
        step = next_step(alert, answers, route.outputs)
        if step["kind"] == "end":
            break
        if step["kind"] == "act" and (only is None or step["id"] in only):
            route.act(step)
            only = only and only - {step["id"]}
            if next_step(alert, answers, route.outputs)["id"] != step["id"]:
                continue  # its outputs are the reply
        answers[step["asks"]] = reply(step, facts, choices)
    if only:
        route.find({"id": "end"}, "walk", f"the route does not come by {sorted(only)}")
    if only is None:
        for way in session.world.ways():
            route.find({"id": "end"}, "ways", f"the caller still holds {way}")
        route.undo_all(first)
    return route
