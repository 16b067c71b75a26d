"""Commands of commands.json, each sending the one request that its extension sends."""

import inspect
import json
import pathlib

from azure.cli.core import AzCommandsLoader

TABLE = json.loads((pathlib.Path(__file__).parent / "commands.json").read_text())


def rows(table):
    """The rows of a table as objects, every value as text: null is `None`, true is `True`."""
    names = [column["name"] for column in table["columns"]]
    for row in table["rows"]:
        values = {name: str(value) for name, value in zip(names, row, strict=True)}
        yield {"TableName": table["name"], **values}


def handler(entry):
    """A function whose parameters are the command's options: `az` reads them from its signature."""
    method, url, resource = entry["send"]

    def run(cmd, **given):
        from azure.cli.core.util import send_raw_request

        body = {k: given[v] for k, v in entry["body"].items() if given.get(v) is not None}
        reply = send_raw_request(
            cmd.cli_ctx, method, url.format(**given), body=json.dumps(body), resource=resource
        ).json()
        return [row for table in reply["tables"] for row in rows(table)]

    kind, empty = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.empty
    defaults = {n: empty if n in entry["required"] else None for n in entry["options"]}
    options = [inspect.Parameter(n, kind, default=d) for n, d in defaults.items()]
    run.__signature__ = inspect.Signature([inspect.Parameter("cmd", kind), *options])
    return run


class Loader(AzCommandsLoader):
    """What `az` asks of an extension."""

    def __init__(self, cli_ctx=None):
        from azure.cli.core.commands import CliCommandType

        kind = CliCommandType(operations_tmpl="azext_nextmove_stand_ins#{}")
        super().__init__(cli_ctx=cli_ctx, custom_command_type=kind)

    def load_command_table(self, args):
        """The commands by name."""
        for name, entry in TABLE.items():
            place = "run_" + name.replace(" ", "_").replace("-", "_")
            globals()[place] = handler(entry)
            group, _, last = name.rpartition(" ")
            with self.command_group(group) as commands:
                commands.custom_command(last, place)
        return self.command_table

    def load_arguments(self, command):
        """The spellings of their options."""
        for name, entry in TABLE.items():
            with self.argument_context(name) as context:
                for option, spellings in entry["options"].items():
                    context.argument(option, options_list=spellings)


COMMAND_LOADER_CLS = Loader
