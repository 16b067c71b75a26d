"""The README's Python blocks and commands do what they say."""

import re
import shutil
import textwrap
from pathlib import Path

import mypy.api
import pytest

import nextmove

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("block", blocks("python"))
def test_a_python_block_runs_until_the_case_is_closed(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "tests/alerts/synthetic-s3-finding.json", tmp_path / "finding.json")
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "README.md", "exec"), {})
    verdicts = "true_positive|benign_true_positive|false_positive|not_provable|handed_over"
    assert re.fullmatch(verdicts, capsys.readouterr().out.splitlines()[-1])


def test_python_blocks_have_types_that_hold(tmp_path: Path) -> None:
    docstring = textwrap.dedent(str(nextmove.alerts.__doc__).split("\n\n")[1])
    for number, block in enumerate(
        [*blocks("python"), f"import nextmove\ndocument = b''\n{docstring}"]
    ):
        (tmp_path / f"block_{number}.py").write_text(block, encoding="utf-8")
    out, err, status = mypy.api.run(["--strict", "--cache-dir", str(tmp_path), str(tmp_path)])
    assert status == 0, out + err


def test_there_are_python_blocks() -> None:
    assert blocks("python")


def test_every_make_verb_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"make ([a-z-]+)", " ".join(blocks("sh"))))
    assert {"demo", "test"} <= verbs
    assert all(re.search(rf"^{verb}:", makefile, re.MULTILINE) for verb in verbs)


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert link.startswith("http") or (ROOT / link).exists(), link
