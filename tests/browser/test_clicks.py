"""What a reader comes for is at most three clicks from the first page, on disk and served, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from typer.testing import CliRunner

from recoupe.cli.main import app
from recoupe.judging import judgements_of
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.dossier import write
from recoupe.store.files import FileLedger
from recoupe.web.app import application
from tests.browser.faces import FACES, Desk, serving, settled
from tests.piles import BRANDT

pytestmark = pytest.mark.browser
MOST = 3
HOLLOW = """
return [...document.querySelectorAll(".dots i:not(.o):not(.x), figcaption .filled")].filter((each) => {
  const style = getComputedStyle(each);
  return parseFloat(style.borderTopWidth) * 2 < parseFloat(style.height) - 0.5;
}).map((each) => each.outerHTML);
"""
"""Marks that only their background fills: a printer leaves it out."""
STYLES = "return [...document.querySelectorAll(arguments[0])].map((each) => getComputedStyle(each)[arguments[1]])"
A4 = 673
"""Pixels between the margins of an A4 sheet."""
Browsers = Callable[[bool], webdriver.Chrome]
FUEL = 'main a.statement[href="c/evt-fuel.html"]'


@pytest.fixture(params=[(face, language) for face in FACES for language in LANGUAGES], ids="-".join)
def desk(request: pytest.FixtureRequest, browsers: Browsers, homes: dict[str, str]) -> Iterator[Desk]:
    face, language = request.param
    made = Desk(browsers(True), homes[face], language)
    yield made
    assert made.clicks <= MOST


def test_who_first_said_it(desk: Desk):
    desk.click(FUEL)
    first = ["un responsable sous couvert d’anonymat"]
    assert settled(lambda: desk.texts("dl.facts a.speaker")[:1], first) == first
    desk.click('dl.facts a[href*="a/doc-1.html#clm-fuel"]').until(".para:has(#clm-fuel)", "La Tavorie aurait livré")


def test_how_many_independent_sources_and_which(desk: Desk):
    desk.click(FUEL)
    assert settled(lambda: desk.texts(".big b")[:1], ["2"]) == ["2"]
    named = {each.split("\n")[0] for each in desk.texts("section[aria-labelledby=for] .backer h3 > span:first-child")}
    assert named == {"un responsable sous couvert d’anonymat", "Tomas Brandt"}


def test_denied_by_whom(desk: Desk):
    desk.click(FUEL)
    desk.until("section[aria-labelledby=against]", "ministère luranien de l’Énergie")
    desk.until("section[aria-labelledby=against]", "ait reçu du carburant")


def test_all_that_one_person_says(desk: Desk):
    desk.click('nav a[href$="sources.html"]').click(f'main a[href="s/{BRANDT}.html"]')
    assert desk.has("main q mark", "Tavoria may offer diesel in return for grain")
    assert len(desk.all("main q mark")) == 3


def test_a_forecast_is_followed_to_what_came_of_it(desk: Desk):
    desk.click('nav a[href$="forecasts.html"]')
    desk.until(".calendar > li", "20,000 tonnes")
    entry = next(each for each in desk.all(".calendar > li") if "20,000 tonnes" in each.text)
    assert entry.find_element(By.CSS_SELECTOR, ".fate.borne_out").is_displayed()
    assert "18 000 tonnes de blé" in entry.text
    desk.click('.calendar a.statement[href$="evt-wheat.html"]').until("main", "18 000 tonnes de blé")


def test_five_words_of_an_article_are_found(desk: Desk):
    desk.ask("véhicules passés nuit col Sarn").click(".hits a")
    desk.until("article .body", "Les véhicules seraient passés de nuit par le col de Sarn.")


def test_a_citation_is_copied(desk: Desk):
    desk.click(FUEL).click(".references button.cite")
    words = catalogue(desk.browser.find_element(By.TAG_NAME, "html").get_attribute("lang"))
    desk.until("#said", words("cite.copied"))


def test_claims_with_a_party_inferred_are_asked_for(desk: Desk):
    desk.click('nav a[href$="claims.html"]').click("details:has(input[name=naming]) > summary")
    desk.click("input[name=naming][value=inferred]")

    def shown() -> set[str]:
        return {(each.get_attribute("href") or "").rpartition("/")[2] for each in desk.all("table.claims a.statement")}

    wanted = {"evt-fuel.html", "evt-contract.html"}
    assert settled(shown, wanted) == wanted


@pytest.mark.parametrize("page", ["exchange", "claims"])
def test_a_matrix_and_a_ledger_are_printed(desk: Desk, page: str):
    desk.click(f'nav a[href$="{page}.html"]')
    assert settled(lambda: desk.browser.current_url.partition("#")[0].endswith(f"/{page}.html"), True)
    told = desk.browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": False, "preferCSSPageSize": True})
    assert told["data"].startswith("JVBERi0")
    desk.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert desk.all("nav.pages, form.facets, .search, button") == []
        size = {"width": A4, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        desk.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        assert desk.all("table thead th") != []
        assert desk.browser.execute_script("return document.documentElement.scrollWidth") <= A4
        closed = desk.browser.execute_script("""
            return [...document.querySelectorAll("main details:not(.facets *) > :not(summary)")]
              .filter((each) => !each.checkVisibility({contentVisibilityAuto: true})).length""")
        assert closed == 0
        assert desk.browser.execute_script(HOLLOW) == []
        for css, side in (("h2", "breakAfter"), ("table caption", "breakAfter"), ("thead", "display")):
            kept = desk.browser.execute_script(STYLES, css, side)
            assert set(kept) <= {"avoid", "table-header-group"}, css
    finally:
        desk.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def run(*words: str) -> None:
    """Run the command line."""
    answer = CliRunner().invoke(app, list(words))
    assert answer.exit_code == 0, answer.output


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of two short articles, which is built twice."""
    (tmp_path / "a.txt").write_text(
        "Le Phare, 3 mars 2031\n\nL’Ordrie a livré du carburant à la Valmère, a déclaré le ministre.\n", "utf-8"
    )
    (tmp_path / "b.txt").write_text(
        "Le Matin, 4 mars 2031\n\nLa Valmère a vendu du blé à l’Ordrie, selon un diplomate.\n", "utf-8"
    )
    run("build", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--out", str(tmp_path / "ledger"))
    return tmp_path / "ledger"


def built_again(ledger: Path) -> FileLedger:
    """Add an article, as the next day does."""
    later = ledger.parent / "c.txt"
    later.write_text("Le Soir, 5 mars 2031\n\nLa Valmère a démenti toute livraison de carburant.\n", "utf-8")
    run("build", str(later), "--out", str(ledger))
    return FileLedger(ledger)


def found_again(desk: Desk) -> None:
    """Find the row that was rejected: claims, then the facet of one's own judgements."""
    desk.click('nav a[href$="claims.html"]').click("input[name=review][value=reject]")
    desk.until(".verdicts", catalogue(desk.home.rstrip("/").rpartition("/")[2])("judge.reject"))
    assert desk.clicks <= MOST
    desk.waiting().until(lambda _: len(desk.all("table.claims tr.row")) == 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_disagreement_on_the_desk_is_found_again_after_a_build(ledger: Path, browsers: Browsers, language: str):
    store = FileLedger(ledger)
    with serving(application(store.pile(), title="x", ledger=store, by="reader")) as home:
        desk = Desk(browsers(True), home, language)
        desk.click('main a.statement[href^="c/"]').click('form.judge button[value="reject"]')
        desk.until(".review .verdicts", catalogue(language)("judge.reject"))
        assert desk.clicks <= MOST
    again = built_again(ledger)
    with serving(application(again.pile(), title="x", ledger=again, by="reader")) as home:
        found_again(Desk(browsers(True), home, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_disagreement_on_disk_is_found_again_after_a_build(
    ledger: Path, browsers: Browsers, language: str, tmp_path: Path
):
    write(FileLedger(ledger).pile(), tmp_path / "one", title="x")
    desk = Desk(browsers(True), (tmp_path / "one").as_uri() + "/", language)
    desk.click('main a.statement[href^="c/"]').click(".review button[data-copy]")
    assert desk.clicks <= MOST
    command = desk.find(".review code").text.replace("LEDGER", str(ledger)).split()
    run(*command[1:])
    again = built_again(ledger)
    write(again.pile(), tmp_path / "two", title="x", judgements=judgements_of(again))
    found_again(Desk(browsers(True), (tmp_path / "two").as_uri() + "/", language))
