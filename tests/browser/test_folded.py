"""A large dossier in a real browser, from disk: what one article alone tells stands on its page."""

from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from recoupe.publish import addresses
from recoupe.publish.dossier import write
from tests.browser.conftest import Open
from tests.browser.faces import settled
from tests.browser.test_dossier import leads, text
from tests.piles import invented, promised

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(tmp_path_factory.mktemp("folded"), invented())


@pytest.fixture(scope="module")
def long_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(tmp_path_factory.mktemp("long_one"), promised(230))


def laid_out(out: Path, pile) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(addresses, "FOLDED_FROM", 1)
        write(pile, out, title="Carburant contre blé")
    return out


def test_a_row_leads_to_its_claim_on_the_page_of_its_article(visit: Open, folded: Path):
    browser = visit("en/claims.html", at=folded)
    browser.find_element(By.CSS_SELECTOR, "a.statement[href$='#evt-wheat-sent']").click()
    assert leads(browser, "/c/doc-6.html#evt-wheat-sent")
    assert settled(lambda: "18 000 tonnes de blé" in text(browser, "#evt-wheat-sent mark"), True)


def test_a_citation_is_made_of_the_sentence_that_stands_there(visit: Open, folded: Path):
    browser = visit("fr/c/doc-5.html", at=folded)
    copied = browser.execute_script(
        "let text = ''; Object.defineProperty(navigator, 'clipboard', {value: {writeText: (each) => { text = each; }}});"
        "document.querySelector('button[data-cite]').click(); return text"
    )
    assert copied.startswith("“Lurania will ship 20,000 tonnes of wheat to Tavoria")
    assert copied.endswith("”, Paul Oren, Selvane Herald, Lurania promises wheat, 2031-03-10")


def test_facets_kept_apart_narrow_the_list_over_all_pages(visit: Open, long_one: Path):
    browser = visit("en/claims.html", at=long_one)
    WebDriverWait(browser, 20).until(lambda each: each.find_elements(By.CSS_SELECTOR, "input[name=word]"))
    browser.find_element(By.CSS_SELECTOR, "input[name=word][value=planned]").click()
    WebDriverWait(browser, 20).until(lambda each: each.find_element(By.ID, "more").is_displayed())
    assert settled(lambda: text(browser, "#matches"), "230 of 230") == "230 of 230"


def test_words_are_looked_for_over_all_pages(visit: Open, long_one: Path):
    browser = visit("en/claims.html#q=wheat&sort=oldest", at=long_one)
    WebDriverWait(browser, 20).until(lambda each: each.find_element(By.ID, "more").is_displayed())
    assert settled(lambda: text(browser, "#matches"), "230 of 230") == "230 of 230"
    browser = visit("en/claims.html#q=nothingofthesort", at=long_one)
    WebDriverWait(browser, 20).until(lambda each: each.find_element(By.ID, "nothing").is_displayed())


def test_the_view_is_taken_away_in_the_words_of_the_page(visit: Open, folded: Path):
    browser = visit("fr/claims.html#word=denied", at=folded)
    taken = browser.execute_async_script(
        "const done = arguments[0]; URL.createObjectURL = (blob) => { blob.text().then(done); return 'about:blank'; };"
        "HTMLAnchorElement.prototype.click = () => {}; document.querySelector('[data-take=csv]').dispatchEvent(new Event('click'))"
    )
    lines = taken.splitlines()
    assert lines[0].startswith('"claim_id"')
    assert all("démenti" in line or "evt-fuel" in line or "clm-" in line for line in lines[1:])
    assert any('"démenti"' in line for line in lines)


def test_each_claim_of_a_folded_page_gives_the_command_that_disagrees(visit: Open, folded: Path):
    browser = visit("fr/c/doc-6.html", at=folded)
    browser.find_element(By.CSS_SELECTOR, "#evt-wheat-sent button[data-copy]").click()
    WebDriverWait(browser, 10).until(lambda each: each.find_element(By.ID, "said").text == "Commande copiée")
    command = browser.find_element(By.CSS_SELECTOR, "#evt-wheat-sent code").text
    assert command == "recoupe judge LEDGER reject evt-wheat-sent"
