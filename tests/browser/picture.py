"""The picture in the README: `python -m tests.browser.picture DOSSIER docs/images/dossier.png`."""

import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from tests.browser.conftest import QUIET


def take(dossier: Path, picture: Path) -> None:
    """Photograph the first page of a dossier as a desktop shows it."""
    options = Options()
    with tempfile.TemporaryDirectory() as profile:
        for flag in (*QUIET, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.binary_location = shutil.which("chromium") or "chromium"
        browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        size = {"width": 1280, "height": 960, "deviceScaleFactor": 1.5, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get((dossier / "fr" / "index.html").resolve().as_uri())
        browser.save_screenshot(str(picture))
        browser.quit()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
