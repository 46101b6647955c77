"""What a page asks of those who do not see, do not use a mouse, enlarge, or run no script: on disk and served."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from recoupe.publish.catalogue import LANGUAGES
from recoupe.view.pairs import pair_id
from tests.browser.faces import FACES, Desk, settled
from tests.browser.test_dossier import PAGES, shown
from tests.piles import LURANIA, TAVORIA

pytestmark = pytest.mark.browser
Browsers = Callable[[bool], webdriver.Chrome]
KINDS = (*PAGES, f"p/{pair_id(LURANIA, TAVORIA)}")
LISTS = ("claims", "time", "parties", "sources", "against", "forecasts", "copies", "exchange", "index")
TABS = 5
GRAVE = {"serious", "critical"}
ASK = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then((found) => done(found.violations.map(
  (each) => [each.impact, each.id, each.nodes.length, each.nodes[0].html.slice(0, 200)])));
"""


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, a tool of development (MPL-2.0) that is not shipped: $AXE_CORE, or what npm has installed."""
    places = [Path(os.environ["AXE_CORE"])] if "AXE_CORE" in os.environ else [Path("node_modules/axe-core/axe.min.js")]
    if npm := shutil.which("npm"):
        told = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, check=False)
        places.append(Path(told.stdout.strip()) / "axe-core/axe.min.js")
    found = next((each for each in places if each.is_file()), None)
    if found is None:
        pytest.skip("no axe-core on this machine (npm install axe-core, or its axe.min.js in $AXE_CORE)")
    return found.read_text("utf-8")


@pytest.fixture(params=FACES)
def home(request: pytest.FixtureRequest, homes: dict[str, str]) -> str:
    return homes[request.param]


def look(browser: webdriver.Chrome, *, width: int, scheme: str = "light") -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})


@pytest.fixture
def light(browsers: Browsers) -> Iterator[webdriver.Chrome]:
    browser = browsers(True)
    yield browser
    look(browser, width=1280)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("en", 1280, "light"), ("fr", 1280, "dark"), ("fr", 390, "light"), ("en", 390, "dark")],
)
def test_axe_finds_nothing_serious(
    light: webdriver.Chrome, home: str, axe: str, language: str, width: int, scheme: str
):
    look(light, width=width, scheme=scheme)
    light.set_script_timeout(120)
    found = {}
    for page in KINDS:
        light.get(f"{home}{language}/{page}.html" + ("?q=diesel" if page == "search" else ""))
        light.execute_script(axe)
        grave = [each for each in light.execute_async_script(ASK) if each[0] in GRAVE]
        if grave:
            found[page] = grave
    assert found == {}


@pytest.mark.parametrize("page", LISTS)
def test_the_first_row_is_within_five_tabs(light: webdriver.Chrome, home: str, page: str):
    look(light, width=1280)
    light.get(f"{home}en/{page}.html")
    assert tabs_to_row(light) <= TABS


def tabs_to_row(browser: webdriver.Chrome) -> int:
    """Return how often Tab is pressed to the first row, taking the last link that skips something."""
    skips = len(browser.find_elements("css selector", "a.skip"))
    for _ in range(skips):
        browser.switch_to.active_element.send_keys(Keys.TAB)
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    for more in range(1, TABS + 2):
        browser.switch_to.active_element.send_keys(Keys.TAB)
        if browser.execute_script(
            "return Boolean(document.activeElement.closest('[data-row], main article, main table, main .rows'))"
        ):
            return skips + more
    return skips + TABS + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_is_cut(light: webdriver.Chrome, home: str, language: str):
    """A window of 1280 pixels at 200 % has room for 640."""
    look(light, width=640)
    wide = {}
    for page in KINDS:
        light.get(f"{home}{language}/{page}.html")
        if (found := light.execute_script("return document.documentElement.scrollWidth")) > 640:
            wide[page] = found
    assert wide == {}


def test_without_javascript_every_page_is_read(browsers: Browsers, homes: dict[str, str]):
    browser = browsers(False)
    for face in FACES:
        for page in KINDS:
            browser.get(f"{homes[face]}fr/{page}.html")
            assert browser.find_element("css selector", "h1").text, (face, page)
            dead = [each for each in browser.find_elements("css selector", ".js") if each.is_displayed()]
            assert dead == [], (face, page)


def test_without_javascript_the_server_searches_and_filters(browsers: Browsers, homes: dict[str, str]):
    desk = Desk(browsers(False), homes["served"], "en")
    desk.ask("tonnes wheat April").until(".hits", "20,000 tonnes of wheat")
    desk.click('nav a[href$="claims.html"]').click("input[name=word][value=planned]").click("form.facets button")
    assert settled(lambda: shown(desk.browser), ["evt-wheat-sent.html"]) == ["evt-wheat-sent.html"]
