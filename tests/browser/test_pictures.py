"""Every chart can be taken as SVG and PNG, with its key, its source line and its table."""

from base64 import b64decode

import pytest
from lxml import etree
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
PAGES = ("index", "time", "p/ent-tavoria")
CATCH = """
    const done = arguments[1];
    HTMLAnchorElement.prototype.click = () => {};
    URL.createObjectURL = (blob) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.readAsDataURL(blob);
        return "about:blank";
    };
    document.querySelector("[data-picture=" + arguments[0] + "]").dispatchEvent(new Event("click"));
"""


def taken(visit: Open, page: str, ending: str) -> bytes:
    browser = visit(f"en/{page}.html")
    WebDriverWait(browser, 20).until(lambda each: each.find_elements(By.CSS_SELECTOR, "[data-picture]"))
    charts = browser.find_elements(By.CSS_SELECTOR, "figure.chart")
    assert len(browser.find_elements(By.CSS_SELECTOR, "[data-picture]")) == 2 * len(charts)
    return b64decode(browser.execute_async_script(CATCH, ending).partition(",")[2])


@pytest.mark.parametrize("page", PAGES)
def test_the_drawing_stands_alone_with_its_source_and_its_table(visit: Open, page: str):
    drawing = etree.fromstring(taken(visit, page, "svg"))
    names = {"s": "http://www.w3.org/2000/svg"}
    texts = drawing.xpath("s:text/text()", namespaces=names)
    assert texts[-1].endswith("Carburant contre blé · Recoupe")
    assert ";" in drawing.findtext("s:desc", namespaces=names)
    assert not drawing.xpath("//@class | //s:script | //s:style", namespaces=names)
    assert drawing.xpath("//s:rect[@fill and @stroke]", namespaces=names)


@pytest.mark.parametrize("page", PAGES)
def test_the_picture_is_a_png_of_twice_the_size(visit: Open, page: str):
    picture = taken(visit, page, "png")
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20]) >= 500
    assert len(picture) > 2000
