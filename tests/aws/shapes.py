"""Places in the outputs of the AWS CLI, held against the model of the service: what botocore knows of each operation."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import botocore.session
import yaml
from botocore import xform_name
from botocore.model import OperationModel, Shape

SESSION = botocore.session.get_session()
# The CLI decodes the JSON in such strings; anything may stand in them.
DOCUMENTS = {"policyDocumentType"}
SEGMENT = re.compile(r'\.?(?:"([^"]+)"|([^.\[\]{}"|]+)|(\[\d*\])|(\{\}))')
KEYS = ("tells", "holds", "expects", "accepts")


@dataclass
class Reading:
    """What is read of the output of a command."""

    file: Path
    line: str
    paths: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def operation(line: str) -> OperationModel:
    words = line.split()
    service = {"s3api": "s3"}.get(words[1], words[1])
    model = SESSION.get_service_model(service)
    names = {xform_name(name, "-"): name for name in model.operation_names}
    return model.operation_model(names[words[2]])


def start(line: str) -> Shape | None:
    """The shape at which paths begin; none where it is the JSON in a string."""
    shape = operation(line).output_shape
    words = shlex.split(re.sub(r"\{[a-z_]+\}", "x", line))
    query = words[words.index("--query") + 1] if "--query" in words else None
    if query is None:
        return shape
    if "text" in words:
        return None
    if re.fullmatch(r"\{((\w+): \2(, )?)+\}", query):  # Some members, under their own names.
        return shape
    if not re.fullmatch(r"[A-Za-z]+(\.[A-Za-z]+)*", query):
        raise LookupError(f"nobody can tell what `--query {query}` shows")
    for name in query.split("."):
        shape = member(shape, name)
    return shape


def member(shape: Shape, name: str) -> Shape:
    if shape.type_name == "map":
        return shape.value
    if shape.type_name != "structure":
        raise LookupError(f"{shape.name} has no members")
    named = {known.lower(): it for known, it in shape.members.items()}
    if name.lower() not in named:
        raise LookupError(f"{shape.name} has no member {name}; it has {', '.join(shape.members)}")
    return named[name.lower()]


def follow(line: str, path: str) -> None:
    """Goes a path; an error where the model has no such place."""
    shape = start(line)
    at = 0
    if path == "$":
        return
    while at < len(path):
        found = SEGMENT.match(path, at)
        if not found:
            raise LookupError(f"`{path}` is no path")
        at = found.end()
        quoted, plain, element, embedded = found.groups()
        if shape is None:
            return
        if embedded or shape.name in DOCUMENTS:
            if shape.type_name != "string":
                raise LookupError(f"{shape.name} is no string")
            return
        if element:
            shape = shape.member if shape.type_name == "list" else shape
        else:
            if shape.type_name == "list":
                raise LookupError(f"{shape.name} is a list: `[]` leads into it")
            shape = member(shape, quoted or plain)


def faults(reading: Reading) -> Iterator[str]:
    for path in reading.paths:
        try:
            follow(reading.line, path)
        except LookupError as error:
            yield f"{path}: {error}"
    known = {
        it.metadata.get("error", {}).get("code", it.name)
        for it in operation(reading.line).error_shapes
    }
    # S3 lists hardly any of its errors.
    for code in reading.errors if known else []:
        if code not in known:
            yield f"$error: {code} is none of {', '.join(sorted(known))}"


def readings(file: Path) -> Iterator[Reading]:
    yield from within(file, yaml.load(file.read_text(), yaml.BaseLoader))


def within(file: Path, node: object) -> Iterator[Reading]:
    if isinstance(node, dict):
        line = node.get("command", "")
        if isinstance(line, str) and line.startswith("aws ") and any(key in node for key in KEYS):
            yield read(Reading(file, line), node)
        for it in node.values():
            yield from within(file, it)
    elif isinstance(node, list):
        for it in node:
            yield from within(file, it)


def known(file: Path) -> Iterator[Reading]:
    """What `outputs/aws.yaml` says of each command."""
    for line, said in yaml.load(file.read_text(), yaml.BaseLoader)["outputs"].items():
        reading = Reading(file, line)
        said = said if isinstance(said, dict) else {}
        clause(reading, said.get("expects", {}), "")
        for it in [*said.get("more", []), *said.get("secret", []), *said.get("members", [])]:
            reading.paths.append(it)
        yield reading


def read(reading: Reading, command: dict) -> Reading:
    for key in ("holds", "expects"):
        clause(reading, command.get(key, {}), "")
    reading.errors += [it for it in command.get("accepts", [])]
    tells = command.get("tells", {})
    for how in tells.values() if isinstance(tells, dict) else []:
        if isinstance(how, str):
            reading.paths.append(how)
        elif "all" in how:
            reading.paths.append(joined(how["all"], how["take"]))
            clause(reading, how.get("where", {}), how["all"])
        elif "at" in how:
            reading.paths.append(how["at"])
        else:
            for option in how.values():
                clause(reading, option, "")
    return reading


def joined(one: str, other: str) -> str:
    return one if other == "$" else f"{one}.{other}" if one else other


def clause(reading: Reading, said: object, at: str) -> None:
    """The paths that a condition reads, those within elements behind the way there."""
    for part in said if isinstance(said, list) else [said]:
        for key, value in part.items() if isinstance(part, dict) else []:
            path = key.rsplit("|", 1)[0] if "|" in key else key
            if key == "not":
                clause(reading, value, at)
            elif path == "$error":
                reading.errors += value if isinstance(value, list) else [value]
            elif path == "$empty":
                continue
            elif isinstance(value, dict) or (
                isinstance(value, list) and isinstance(value[0], dict)
            ):
                reading.paths.append(joined(at, path))
                clause(reading, value, joined(at, path))
            else:
                reading.paths.append(joined(at, path))
