"""The article of an HTML page."""

import pytest

from recoupe.errors import UnreadableInput
from recoupe.stages.read.markup import MIN_ARTICLE_WORDS, read_html

FRENCH = "Le ministre valmérien de la Défense est arrivé mardi à Port-Ordrie, a déclaré le gouvernement de Valmère."
HEAD = """<title>Visite - Le Phare</title><meta property="og:site_name" content="Le Phare">
<meta property="og:title" content="Un ministre à Port-Ordrie"><meta name="author" content="Odile Marchais">
<meta property="article:published_time" content="2031-04-18T10:00:00Z">
<meta property="og:url" content="https://phare.example/page"><meta name="description" content="Une visite.">
<meta property="article:section" content="Monde"><meta name="keywords" content="port, visite">"""


def page(body: str, head: str = "") -> str:
    return f"<html lang='fr'><head>{head}</head><body>{body}</body></html>"


AGAIN = f"<p>{FRENCH} Il y restera.</p><p>{FRENCH} Il en repartira.</p>"
STORY = page(f"<nav><a href='/'>Accueil</a></nav><article><h1>Visite</h1>{AGAIN}</article>", HEAD)


def test_a_page_gives_its_story_with_what_comes_twice_and_without_its_menu() -> None:
    draft = read_html(STORY, "a.html")
    assert draft.path == "a.html"
    assert draft.text.count(FRENCH) == 2
    assert "Accueil" not in draft.text


def test_comments_and_tables_are_no_story() -> None:
    body = (
        f"<article>{AGAIN * 3}<table><tr><td>Prix du sel</td></tr></table></article>"
        f"<div id='comments'><p>{FRENCH.replace('mardi', 'jeudi')}</p></div>"
    )
    text = read_html(page(body), "a.html").text
    assert FRENCH in text
    assert "Prix du sel" not in text
    assert "jeudi" not in text


def test_a_page_gives_what_its_head_says() -> None:
    draft = read_html(STORY, "a.html")
    assert (draft.title, draft.outlet, draft.author) == ("Un ministre à Port-Ordrie", "Le Phare", "Odile Marchais")
    assert (draft.published, draft.url) == ("2031-04-18", "https://phare.example/page")
    assert draft.metadata == {"categories": "Monde", "description": "Une visite.", "tags": "port, visite"}


def test_the_address_that_is_given_goes_before_that_of_the_page_and_names_a_nameless_outlet() -> None:
    assert read_html(STORY, "a.html", url="https://grue.example/x").url == "https://grue.example/x"
    bare = page(f"<article><p>{FRENCH}</p><p>{FRENCH}</p></article>")
    assert read_html(bare, "a.html", url="https://grue.example/x").outlet == "grue.example"


def test_what_a_page_does_not_say_is_empty() -> None:
    draft = read_html(page(f"<article><p>{FRENCH}</p><p>{FRENCH}</p></article>"), "a.html")
    assert (draft.outlet, draft.author, draft.published, draft.url, draft.metadata) == ("", "", "", "", {})


def test_a_day_that_only_the_text_gives_is_not_taken_for_that_of_the_page() -> None:
    body = f"<article><p>Le 3 mars 2029. {FRENCH}</p><p>{FRENCH}</p></article>"
    assert read_html(page(body), "a.html").published == ""


def words(count: int) -> str:
    return page(f"<article><p>{' '.join(FRENCH.split()[:count])}</p></article>")


def test_a_page_of_fewer_than_eight_words_is_no_article() -> None:
    assert len(read_html(words(MIN_ARTICLE_WORDS), "a.html").text.split()) == MIN_ARTICLE_WORDS
    with pytest.raises(UnreadableInput, match=r"a\.html: no article was found") as raised:
        read_html(words(MIN_ARTICLE_WORDS - 1), "a.html")
    assert raised.value.code == "no_article"


@pytest.mark.parametrize("html", ["", "<html></html>", "x"])
def test_a_page_without_a_story_is_no_article(html: str) -> None:
    with pytest.raises(UnreadableInput) as raised:
        read_html(html, "a.html")
    assert raised.value.code == "no_article"


def test_a_page_on_which_the_reader_stumbles_is_malformed(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def stumbles(*_: object, **__: object) -> None:
        raise AttributeError("x")

    monkeypatch.setattr(trafilatura, "bare_extraction", stumbles)
    with pytest.raises(UnreadableInput, match=r"a\.html: the page is malformed \(AttributeError\)") as raised:
        read_html(STORY, "a.html")
    assert raised.value.code == "bad_page"
