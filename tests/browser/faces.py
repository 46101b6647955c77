"""The two faces of a dossier for a browser: pages on disk, and the same pages served by this process."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

import uvicorn
from selenium import webdriver
from selenium.common.exceptions import JavascriptException, NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from starlette.applications import Starlette

T = TypeVar("T")
FACES = ("static", "served")
PATIENCE = 30
"""Seconds after which something that should appear does not."""
PASSING = (StaleElementReferenceException, NoSuchElementException, JavascriptException)
"""What a page says of itself while it gives way to another."""


def settled(read: Callable[[], T], wanted: T) -> T:
    """Return what is read as soon as it is what is wanted, or as it stands when patience ends.

    A click returns before the page that it asks for stands, and before a script has put the rows in their places:
    whatever is read after a click, a key or an address is read through this, and then asserted.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(*PASSING):
            if read() == wanted:
                break
        time.sleep(0.05)
    return read()


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
        """Return the visible elements as they now stand, on whatever page does not give way meanwhile."""

        def seen(browser: webdriver.Chrome) -> list[list[WebElement]]:
            return [[each for each in browser.find_elements(By.CSS_SELECTOR, css) if each.is_displayed()]]

        return self.waiting().until(seen)[0]

    def texts(self, css: str) -> list[str]:
        """Return the words of the visible elements."""
        return [each.text for each in self.all(css)]

    def has(self, css: str, words: str) -> bool:
        """Tell whether a visible element comes to have some words."""
        return settled(lambda: any(words in each for each in self.texts(css)), True)

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
        assert self.has(css, words), (css, words)

    def waiting(self) -> WebDriverWait[webdriver.Chrome]:
        """Wait over a page that is loaded again meanwhile."""
        return WebDriverWait(self.browser, PATIENCE, ignored_exceptions=[StaleElementReferenceException])
