"""A page is one file: a template dropped into a folder is drawn in every language, stands in every menu, and is served."""

from pathlib import Path

import pytest

from recoupe.errors import DataFileError
from recoupe.model import Pile
from recoupe.publish import own
from recoupe.publish.press import Press
from recoupe.view.build import site
from tests.records import reading

PAGE = """{# en: Tongues | fr: Langues #}
{% extends "base.html" %}
{% block title %}{{ name }}{% endblock %}
{% block main %}<h1>{{ name }}</h1><ul>{% for code, count in page.method.languages %}<li>{{ code }}: {{ count }}</li>{% endfor %}</ul>{% endblock %}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(own, "OWN", tmp_path)
    return tmp_path


def pages(language: str) -> dict[str, str]:
    made = site(Pile(readings=(reading(),)), language=language, title="Wheat")
    return dict(Press(site=made, language=language).pages())


@pytest.mark.parametrize(("language", "name"), [("en", "Tongues"), ("fr", "Langues")])
def test_a_template_is_a_page_with_its_name_in_every_menu(folder: Path, language: str, name: str):
    (folder / "tongues.html").write_text(PAGE, "utf-8")
    drawn = pages(language)
    assert f"<h1>{name}</h1><ul><li>fr: 1</li></ul>" in drawn["tongues.html"]
    assert f'<a href="tongues.html" aria-current="page">{name}</a>' in drawn["tongues.html"]
    assert f'<a href="tongues.html">{name}</a>' in drawn["index.html"]


def test_without_such_a_template_the_menu_is_as_it_was(folder: Path):
    assert "tongues.html" not in pages("en")["index.html"]


def test_a_template_without_a_name_says_how_to_give_one(folder: Path):
    (folder / "tongues.html").write_text("{# en: Tongues #}", "utf-8")
    with pytest.raises(DataFileError, match=r"tongues\.html: no name in 'fr'; begin it with"):
        own.own_pages("fr")
