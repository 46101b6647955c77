"""The dossier in a real browser, from disk: on a desk, on a phone, and without JavaScript."""

from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.conftest import Open
from tests.browser.faces import settled

pytestmark = pytest.mark.browser
PAGES = (
    "index", "claims", "search", "c/evt-fuel", "exchange", "parties", "p/ent-tavoria", "time", "against", "sources",
    "s/ent-brandt", "copies", "g/doc-1", "a/doc-1", "forecasts", "rules", "method",
)  # fmt: skip


def shown(browser) -> list[str]:
    rows = browser.find_elements(By.CSS_SELECTOR, "table.claims tbody tr a.statement")
    return [row.get_attribute("href").rpartition("/")[2] for row in rows if row.is_displayed()]


def lists(browser, *wanted: str) -> bool:
    """Tell whether the list comes to have these rows and no other."""
    return settled(lambda: shown(browser), list(wanted)) == list(wanted)


def leads(browser, ending: str) -> bool:
    """Tell whether the browser comes to an address that ends like this."""
    return settled(lambda: browser.current_url.endswith(ending), True)


def text(browser, css: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, css).text


def seen(browser, css: str) -> list[bool]:
    """Tell of each element whether it is seen."""
    return [each.is_displayed() for each in browser.find_elements(By.CSS_SELECTOR, css)]


def press(browser, key: str) -> None:
    browser.switch_to.active_element.send_keys(key)


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_page_is_wider_than_the_screen(visit: Open, width: int, language: str):
    wide = {}
    for page in PAGES:
        browser = visit(f"{language}/{page}.html", width=width)
        found = browser.execute_script("return document.documentElement.scrollWidth")
        if found > width:
            wide[page] = found
    assert wide == {}


def test_a_ticked_facet_narrows_the_list_and_is_kept_in_the_address(visit: Open):
    browser = visit("en/claims.html")
    browser.find_element(By.CSS_SELECTOR, "input[name=word][value=planned]").click()
    assert lists(browser, "evt-wheat-sent.html")
    assert leads(browser, "#word=planned")
    assert settled(lambda: text(browser, "#matches"), "1 of 4") == "1 of 4"


def test_an_address_with_a_filter_opens_the_list_narrowed(visit: Open):
    browser = visit("en/claims.html#word=denied&category=fuel")
    assert lists(browser, "evt-fuel.html")
    assert browser.find_element(By.CSS_SELECTOR, "input[name=word][value=denied]").is_selected()


def test_a_cell_of_the_matrix_opens_its_claims(visit: Open):
    browser = visit("en/exchange.html")
    browser.find_element(By.CSS_SELECTOR, "td.wanted a").click()
    assert lists(browser, "evt-boats.html")


def test_a_search_finds_words_without_their_accents(visit: Open):
    browser = visit("fr/claims.html#q=FEVRIER")
    assert lists(browser, "evt-fuel.html")


def test_the_search_box_suggests_pages_of_every_kind(visit: Open):
    browser = visit("fr/method.html")
    press(browser, "/")
    press(browser, "brandt")
    WebDriverWait(browser, 10).until(lambda each: each.find_elements(By.CSS_SELECTOR, "#found a"))
    found = [
        each.get_attribute("href").rpartition("/fr/")[2] for each in browser.find_elements(By.CSS_SELECTOR, "#found a")
    ]
    assert "s/ent-brandt.html" in found


def test_j_and_k_move_along_the_rows_and_enter_opens_one(visit: Open):
    browser = visit("en/claims.html")
    for key in "jjk":
        press(browser, key)
    current = "tr.current a.statement[href$='/evt-fuel.html'], tr.current a.statement[href='c/evt-fuel.html']"
    assert settled(lambda: len(browser.find_elements(By.CSS_SELECTOR, current)), 1) == 1
    press(browser, Keys.ENTER)
    assert leads(browser, "/c/evt-fuel.html")


def test_a_question_mark_lists_the_keys(visit: Open):
    browser = visit("en/index.html")
    press(browser, "?")
    assert leads(browser, "/en/method.html#keys")
    assert settled(lambda: browser.find_element(By.ID, "keys").is_displayed(), True)


def test_a_key_typed_in_the_search_box_is_a_letter(visit: Open):
    browser = visit("en/claims.html")
    press(browser, "/")
    press(browser, "j?")
    assert browser.find_element(By.ID, "q").get_attribute("value") == "j?"
    assert not browser.find_elements(By.CSS_SELECTOR, "tr.current")


def test_one_click_copies_a_citation(visit: Open):
    browser = visit("en/c/evt-fuel.html")
    button = browser.find_element(By.CSS_SELECTOR, "button.cite")
    button.click()
    assert settled(lambda: text(browser, "#said"), "Citation copied") == "Citation copied"
    copied = browser.execute_script("return arguments[0].previousElementSibling.textContent", button)
    assert "Le Courrier d’Aubre" in copied


def test_a_row_opens_to_its_seen(visit: Open):
    browser = visit("en/claims.html")
    press(browser, "j")
    press(browser, "o")
    assert settled(lambda: seen(browser, "tr.current details .evidence li"), [True] * 3) == [True] * 3


def test_on_a_wide_screen_the_quotations_of_a_row_stand_beside_the_list(visit: Open):
    browser = visit("en/claims.html", width=1720)
    press(browser, "j")
    assert settled(lambda: seen(browser, "#preview .evidence li"), [True] * 3) == [True] * 3


def test_a_filter_reaches_over_the_pages_of_a_long_ledger(visit: Open, long_folder: Path):
    browser = visit("en/claims.html", at=long_folder)
    assert settled(lambda: len(shown(browser)), 100) == 100
    browser.find_element(By.CSS_SELECTOR, "input[name=word][value=planned]").click()
    WebDriverWait(browser, 20).until(lambda each: each.find_element(By.ID, "more").is_displayed())
    assert settled(lambda: text(browser, "#matches"), "230 of 230") == "230 of 230"
    for rows in (200, 230):
        browser.find_element(By.ID, "more").click()
        assert settled(lambda: len(shown(browser)), rows) == rows
    assert not browser.find_element(By.ID, "pager").is_displayed()


def test_without_javascript_a_long_ledger_has_pages(visit: Open, long_folder: Path):
    browser = visit("en/claims.html", at=long_folder, script=False)
    browser.find_element(By.CSS_SELECTOR, "#pager a[href='claims-3.html']").click()
    assert settled(lambda: len(shown(browser)), 30) == 30


def test_dates_narrow_the_time_line(visit: Open):
    browser = visit("en/time.html")
    browser.execute_script(
        "const box = document.querySelector('[name=from]'); box.value = '2031-03-01';"
        "box.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert settled(lambda: sum(seen(browser, "tr[data-from]")), 5) == 5
    assert leads(browser, "#from=2031-03-01")


def test_an_address_with_dates_opens_the_time_line_narrowed(visit: Open):
    browser = visit("fr/time.html#until=2031-03-05")
    assert settled(lambda: sum(seen(browser, "tr[data-from]")), 1) == 1


def test_every_word_of_the_articles_is_found_from_disk_with_a_slip_too(visit: Open):
    browser = visit("fr/search.html?q=vehicuels")
    WebDriverWait(browser, 20).until(lambda each: each.find_elements(By.CSS_SELECTOR, ".hits mark"))
    assert {each.text for each in browser.find_elements(By.CSS_SELECTOR, ".hits mark")} == {"véhicules"}


def test_what_a_search_finds_from_disk_tells_its_sources_and_its_kind(visit: Open):
    browser = visit("en/search.html?q=Tavoria")
    rows = {"2 sources", "one source"}
    assert settled(lambda: rows <= {each.text for each in browser.find_elements(By.CSS_SELECTOR, ".rows .mini")}, True)
    assert text(browser, ".rows .meta") == "Party"


def test_a_word_that_no_claim_has_is_found_in_its_articles(visit: Open):
    browser = visit("en/search.html?q=archives")
    WebDriverWait(browser, 20).until(lambda each: each.find_elements(By.CSS_SELECTOR, ".hits mark"))
    assert settled(lambda: "No claim has it" in text(browser, "#search-said"), True)


def test_without_javascript_the_page_of_results_says_what_it_needs(visit: Open):
    browser = visit("en/search.html?q=archives", script=False)
    assert "recoupe serve" in browser.find_element(By.CSS_SELECTOR, "main").text


def test_switching_the_language_keeps_the_filters(visit: Open):
    browser = visit("en/claims.html#word=denied")
    browser.find_element(By.CSS_SELECTOR, ".languages a").click()
    assert leads(browser, "/fr/claims.html#word=denied")
    assert lists(browser, "evt-fuel.html")


def test_switching_the_language_keeps_the_days_of_the_time_line(visit: Open):
    browser = visit("en/time.html")
    browser.execute_script(
        "const box = document.querySelector('[name=until]'); box.value = '2031-03-05';"
        "box.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    browser.find_element(By.CSS_SELECTOR, ".languages a").click()
    assert leads(browser, "/fr/time.html#until=2031-03-05")


def test_a_narrowed_list_counts_its_facets_anew(visit: Open):
    browser = visit("en/claims.html")
    browser.find_element(By.CSS_SELECTOR, "input[name=word][value=wanted]").click()
    WebDriverWait(browser, 10).until(lambda each: each.find_element(By.ID, "matches").text == "1 of 4")
    shown_values = [
        (each.get_attribute("value"), each.find_element(By.XPATH, "../span[@class='n']").text)
        for each in browser.find_elements(By.CSS_SELECTOR, "input[name=backing]")
        if each.is_displayed()
    ]
    assert shown_values == [("1", "1")]
    assert browser.find_element(By.CSS_SELECTOR, "input[name=word][value=planned]").is_displayed()


def test_the_list_is_put_in_another_order(visit: Open):
    browser = visit("en/claims.html#sort=recent")
    assert settled(lambda: shown(browser)[:1], ["evt-contract.html"]) == ["evt-contract.html"]


def test_j_moves_along_the_notes_of_an_article(visit: Open):
    browser = visit("fr/a/doc-1.html")
    press(browser, "j")
    assert settled(lambda: len(seen(browser, ".notes li.current")), 1) == 1


def test_the_sentence_asked_for_is_in_view_in_the_reader(visit: Open):
    browser = visit("fr/a/doc-1.html#clm-border", height=300)
    mark = browser.find_element(By.ID, "clm-border")
    assert settled(
        lambda: 0 <= browser.execute_script("return arguments[0].getBoundingClientRect().top", mark) < 300, True
    )


def test_without_javascript_the_rows_are_read_and_nothing_dead_is_shown(visit: Open):
    browser = visit("en/claims.html", script=False)
    assert settled(lambda: len(shown(browser)), 4) == 4
    dead = [each for each in browser.find_elements(By.CSS_SELECTOR, ".js") if each.is_displayed()]
    assert dead == []


def test_without_javascript_a_quotation_opens_and_leads_to_its_article(visit: Open):
    browser = visit("en/claims.html", script=False)
    browser.find_element(By.CSS_SELECTOR, "table.claims q a").click()
    assert leads(browser, "/a/doc-1.html#clm-fuel")
    assert settled(lambda: "Courrier" in text(browser, "main"), True)


def test_without_javascript_the_language_is_chosen_by_a_link(visit: Open):
    browser = visit("index.html", script=False)
    browser.find_element(By.LINK_TEXT, "Read in English").click()
    assert settled(lambda: browser.find_element(By.TAG_NAME, "html").get_attribute("lang"), "en") == "en"


def test_the_other_language_of_a_page_is_one_click_away(visit: Open):
    browser = visit("fr/c/evt-fuel.html")
    browser.find_element(By.CSS_SELECTOR, ".languages a").click()
    assert leads(browser, "/en/c/evt-fuel.html")
