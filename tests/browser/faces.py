"""The two faces of a dossier for a browser: pages on disk, and the same pages served by this process."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from starlette.applications import Starlette

FACES = ("static", "served")
PATIENCE = 30
"""Seconds after which something that should appear does not."""


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """Serve an application on a free port of this machine and yield its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + PATIENCE
    while not server.started and thread.is_alive() and time.monotonic() < until:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    thread.join(PATIENCE)


class Desk:
    """A reader at a first page, whose clicks are counted; typing is free, the Enter that sends it is a click."""

    def __init__(self, browser: webdriver.Chrome, home: str, language: str) -> None:
        self.browser, self.home, self.clicks = browser, f"{home}{language}/", 0
        size = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get("about:blank")
        browser.get(self.home + "index.html")

    def find(self, css: str) -> WebElement:
        """Return the first visible element, waiting for it to appear."""

        def seen(browser: webdriver.Chrome) -> WebElement | None:
            return next((each for each in browser.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()), None)

        found = self.waiting().until(seen)
        assert isinstance(found, WebElement)
        return found

    def all(self, css: str) -> list[WebElement]:
        """Return the visible elements as they now stand."""
        return [each for each in self.browser.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()]

    def click(self, css: str) -> "Desk":
        """Click on the first visible element."""
        self.find(css).click()
        self.clicks += 1
        return self

    def ask(self, words: str) -> "Desk":
        """Type words into the search box and send them."""
        self.find("#q").send_keys(words + Keys.ENTER)
        self.clicks += 1
        return self

    def until(self, css: str, words: str) -> None:
        """Wait until an element has some words."""
        self.waiting().until(lambda _: any(words in each.text for each in self.all(css)))

    def waiting(self) -> WebDriverWait[webdriver.Chrome]:
        """Wait over a page that is loaded again meanwhile."""
        return WebDriverWait(self.browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException])
