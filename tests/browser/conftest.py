"""A headless Chromium, where there is one; without it these tests are skipped, and say so."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from recoupe.publish.dossier import write
from recoupe.web.app import application
from tests.browser.faces import serving
from tests.piles import invented, promised

Open = Callable[..., webdriver.Chrome]
QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dossier")
    write(invented(), out, title="Carburant contre blé")
    return out


@pytest.fixture(scope="session")
def homes(folder: Path) -> Iterator[dict[str, str]]:
    """The address of each face of the invented story, up to the language."""
    with serving(application(invented(), title="Carburant contre blé")) as served:
        yield {"static": folder.as_uri() + "/", "served": served}


@pytest.fixture(scope="session")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("long")
    write(promised(230), out, title="Promises")
    return out


@pytest.fixture(scope="session")
def browsers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[bool], webdriver.Chrome]]:
    browser = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        pytest.skip("no Chromium with its driver on this machine (Debian: chromium, chromium-driver)")
    running: dict[bool, webdriver.Chrome] = {}

    def start(script: bool) -> webdriver.Chrome:
        if script not in running:
            options = Options()
            options.binary_location = browser
            for flag in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
                options.add_argument(flag)
            if not script:
                options.add_argument("--blink-settings=scriptEnabled=false")
            running[script] = webdriver.Chrome(options=options, service=Service(driver))
        return running[script]

    yield start
    for each in running.values():
        each.quit()


@pytest.fixture
def visit(browsers: Callable[[bool], webdriver.Chrome], folder: Path) -> Open:
    def go(
        page: str, *, width: int = 1280, height: int = 900, script: bool = True, at: Path = folder
    ) -> webdriver.Chrome:
        browser = browsers(script)
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get("about:blank")
        address, asked = re.match(r"([^?#]*)(.*)", page).groups()
        browser.get((at / address).as_uri() + asked)
        return browser

    return go
