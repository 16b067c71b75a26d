"""The texts are read and written by the tools of translators, which find nothing to complain of."""

from __future__ import annotations

from pathlib import Path

import pytest
from compare_locales.compare import ContentComparer
from compare_locales.compare.observer import Observer
from compare_locales.paths import File
from fluent.syntax import FluentParser, ast
from translate.storage.fluent import FluentFile

ROOT = Path(__file__).parents[2]
# The content, and the page's own words.
FOLDERS = ("playbooks", "web-demo/src/words")
REFERENCE = "en"
TEXTS = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.ftl"))


def area_of(file: Path) -> str:
    """What stands before the language in the name of a file, such as `report.`."""
    return file.stem[: -len(language_of(file))]


def language_of(file: Path) -> str:
    return file.stem.rpartition(".")[2]


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


TRANSLATED = [file for file in TEXTS if language_of(file) != REFERENCE]


def entries(text: str) -> list[ast.EntryType]:
    """The messages, terms and comments of a file, wherever they stand in it."""
    return FluentParser(with_spans=False).parse(text).body


@pytest.mark.parametrize("folder", FOLDERS)
def test_there_are_texts_in_several_languages(folder: str) -> None:
    languages = {language_of(file) for file in TEXTS if file.is_relative_to(ROOT / folder)}
    assert len(languages) > 1


@pytest.mark.parametrize("file", TEXTS, ids=name_of)
def test_weblate_writes_back_what_it_read(file: Path) -> None:
    written = bytes(FluentFile.parsestring(file.read_bytes())).decode()
    read = entries(file.read_text())
    again = entries(written)
    assert len(read) == len(again)
    for before, after in zip(read, again, strict=True):
        assert before.equals(after), before.to_json()


@pytest.mark.parametrize("file", TRANSLATED, ids=name_of)
def test_compare_locales_reports_nothing(file: Path) -> None:
    reference = file.with_name(f"{area_of(file)}{REFERENCE}.ftl")
    compared = ContentComparer()
    observer = Observer()
    compared.observers.append(observer)
    language = language_of(file)
    compared.compare(
        File(str(reference), reference.name),
        File(str(file), file.name, locale=language),
        None,
    )
    wrong = {"missing", "obsolete", "errors", "warnings", "missingInFiles", "report"}
    summary = observer.summary[language]
    assert summary["changed"] + summary["unchanged"] > 0, "nothing was compared"
    assert {name: summary[name] for name in wrong if summary.get(name)} == {}, str(observer.details)
