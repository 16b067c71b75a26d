"""Runs the real `az` fast: this process imports azure-cli once, then forks for every command.

A child runs `python -m azure.cli` as the installed program does, with the standard streams, the folder and the
environment of the caller, so pipes, redirections and exit codes are those of the shell that runs the printed line.

    warm.py serve SOCKET    until its parent ends
    warm.py shim SOCKET     prints an `az` to put first in PATH
"""

import array
import contextlib
import importlib
import json
import os
import runpy
import socket
import sys

SHIM = """#!{python} -IS
import array, json, os, socket, sys
s = socket.socket(socket.AF_UNIX); s.connect({path!r})
asked = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
streams = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2]))
s.sendmsg([len(asked).to_bytes(4, "big")], [streams])
s.sendall(asked)
sys.exit(int(s.recv(8) or b"99"))
"""
MODULES = "keyvault role security monitor resource profile eventgrid identity util".split()
PARTS = ("custom", "commands", "_params", "_help", "_validators", "_client_factory")
MORE = [
    "azure.cli.core.aaz",
    "azure.keyvault.secrets",
    "azure.keyvault.keys",
    "azure.keyvault.certificates",
    "azure.mgmt.keyvault",
    "azure.mgmt.authorization",
    "azure.mgmt.security",
    "azure.mgmt.resource.locks",
    "azure.mgmt.resource.resources",
    "azure.mgmt.resource.subscriptions",
    "msal",
]


def preload():
    """Imports what most commands import; what is not there is imported by the command, or not at all."""
    names = [f"azure.cli.command_modules.{m}.{part}" for m in MODULES for part in PARTS]
    for name in names + MORE:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def read_all(connection, size):
    """Exactly so many bytes."""
    data = b""
    while len(data) < size:
        data += connection.recv(size - len(data))
    return data


def run_as_child(argv, folder, environment, descriptors):
    """Becomes one run of `az`, and ends with its exit code."""
    for place, descriptor in enumerate(descriptors):
        os.dup2(descriptor, place)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["az", *argv]
    code = 1
    try:
        runpy.run_module("azure.cli", run_name="__main__", alter_sys=False)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def answer(connection):
    """Runs one command for a shim, and sends it the exit code."""
    _, extra, *_ = received = connection.recvmsg(4, socket.CMSG_SPACE(12))
    descriptors = array.array("i", extra[0][2]).tolist()
    size = int.from_bytes(received[0], "big")
    argv, folder, environment = json.loads(read_all(connection, size))
    worker = os.fork()
    if not worker:
        run_as_child(argv, folder, environment, descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    code = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    connection.sendall(str(code if code >= 0 else 128 - code).encode())


def serve(path):
    """Answers shims one after the other, until the parent ends."""
    preload()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    print("ready", flush=True)
    parent = os.getppid()
    listener.settimeout(1)
    while os.getppid() == parent:
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(None)
            answer(connection)


if __name__ == "__main__":
    verb, place = sys.argv[1:]
    if verb == "serve":
        serve(place)
    else:
        print(SHIM.format(python=sys.executable, path=place), end="")
