import os
import subprocess
import sys
from pathlib import Path

import pytest

os.environ["MOTO_ACCOUNT_ID"] = "111122223333"
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

from moto.server import ThreadedMotoServer

from proxy import Authority, Proxy
from route import NEXTMOVE, ROOT
from world import World


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("bundle") / "playbooks.nextmove"
    subprocess.run(
        [NEXTMOVE, "compile", str(ROOT / "playbooks"), "--output", str(file)], check=True
    )
    return file


@pytest.fixture(scope="session")
def cloud(tmp_path_factory: pytest.TempPathFactory):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield Proxy(server.get_host_and_port(), Authority(tmp_path_factory.mktemp("tls")))
    server.stop()


@pytest.fixture
def world(cloud: Proxy) -> World:
    return World(cloud)


@pytest.fixture
def env(cloud: Proxy) -> dict:
    """The environment of a responder, whose AWS CLI reaches the proxy and nothing else."""
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": "/nonexistent",
        "HTTPS_PROXY": cloud.url,
        "AWS_CA_BUNDLE": str(cloud.authority.bundle),
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_PAGER": "",
    }
