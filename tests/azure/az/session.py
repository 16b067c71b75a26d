"""The warm `az`, and sessions around a world: signed in, with a folder of its own for saved files."""

import os
import pathlib
import subprocess
import sys
import tempfile

from az.extension.install import install
from cloud.proxy import Proxy
from cloud.world import TENANT

HERE = pathlib.Path(__file__).parent
KEPT = ("PATH", "HOME", "LANG")
SIGN_IN = (
    "az login --service-principal -u 00000000-0000-4000-8000-0000000000aa -p synthetic --tenant"
)


class WarmAz:
    """One process that has azure-cli imported. Use as a context; `tools` is the folder to put first in PATH."""

    def __enter__(self):
        self.kept = tempfile.TemporaryDirectory(prefix="nextmove-az")
        root = pathlib.Path(self.kept.name)
        self.tools, self.extensions = root / "bin", root / "extensions"
        self.tools.mkdir()
        install(self.extensions)
        place = str(root / "az.sock")
        warm = [sys.executable, HERE / "warm.py"]
        shim = subprocess.run([*warm, "shim", place], capture_output=True, text=True, check=True)
        (self.tools / "az").write_text(shim.stdout)
        (self.tools / "az").chmod(0o755)
        environment = {k: v for k, v in os.environ.items() if k in KEPT}
        environment["AZURE_EXTENSION_DIR"] = str(self.extensions)
        self.server = subprocess.Popen(
            [*warm, "serve", place], env=environment, stdout=subprocess.PIPE, text=True
        )
        if self.server.stdout.readline() != "ready\n":
            raise RuntimeError("the warm az did not start")
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.kept.cleanup()


class Session:
    """A world behind its proxy, and a shell whose `az` is signed in there. Use as a context."""

    def __init__(self, az, world):
        self.az, self.world = az, world
        self.kept = tempfile.TemporaryDirectory(prefix="nextmove-case")
        self.root = pathlib.Path(self.kept.name)
        self.folder = self.root / "case"
        self.folder.mkdir()
        self.given = set()  # files that no command saved
        self.proxy = Proxy(world, self.root)

    def __enter__(self):
        self.proxy.start()
        own = {k: v for k, v in os.environ.items() if k in KEPT}
        self.environment = {
            **own,
            **self.proxy.environment(),
            "PATH": f"{self.az.tools}:{os.environ['PATH']}",
            "AZURE_CONFIG_DIR": str(self.root / "config"),
            "AZURE_EXTENSION_DIR": str(self.az.extensions),
            "AZURE_EXTENSION_USE_DYNAMIC_INSTALL": "no",
            "AZURE_CORE_COLLECT_TELEMETRY": "no",
            "AZURE_CORE_NO_COLOR": "yes",
            "AZURE_CORE_SURVEY_MESSAGE": "no",
        }
        code, _, error, _ = self.shell(f"{SIGN_IN} {TENANT}")
        if code:
            raise RuntimeError(f"the sign-in fails: {error}")
        return self

    def __exit__(self, *_):
        self.proxy.shutdown()
        self.kept.cleanup()

    def give(self, name, text):
        """Lays a file in the folder of the case."""
        (self.folder / name).write_text(text)
        self.given.add(name)

    def shell(self, line):
        """Runs a printed line as a person would. Returns exit code, output, error text and the requests it sent."""
        self.proxy.take()
        done = subprocess.run(
            ["bash", "-c", line],
            cwd=self.folder,
            env=self.environment,
            text=True,
            capture_output=True,
            timeout=120,
            stdin=subprocess.DEVNULL,
        )
        return done.returncode, done.stdout, done.stderr, self.proxy.take()
