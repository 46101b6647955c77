"""HTML pages: main text and metadata by trafilatura."""

from lxml.etree import LxmlError

from recoupe.errors import UnreadableInput
from recoupe.stages.read.draft import Draft

MIN_ARTICLE_WORDS = 8
"""Fewer words than this are a menu or a notice, not an article."""

DEFECTS = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError, LxmlError)
"""What a malformed page raises in trafilatura and below it."""

DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Dates from the page's own metadata only; a fixed upper bound, so that no clock is read."""


def read_html(html: str, path: str, *, url: str = "") -> Draft:
    """Return the article of a page. Raises `UnreadableInput` for a page without one."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            html,
            url=url or None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            deduplicate=False,
            date_extraction_params=DATES,
        )
    except DEFECTS as error:
        told = f"{path}: the page is malformed ({type(error).__name__}); save its text as .txt if there is one"
        raise UnreadableInput("bad_page", told) from error
    text = (found.text if found is not None and not isinstance(found, dict) else "") or ""
    if found is None or isinstance(found, dict) or len(text.split()) < MIN_ARTICLE_WORDS:
        raise UnreadableInput(
            "no_article", f"{path}: no article was found in this page; save its text as .txt if there is one"
        )
    address = url or found.url or ""
    return Draft(
        path=path,
        text=text,
        title=found.title or "",
        outlet=found.sitename or found.hostname or "",
        author=found.author or "",
        url=address,
        published=found.date or "",
        metadata=_metadata(found.description, found.categories, found.tags),
    )


def _metadata(description: str | None, categories: list[str] | None, tags: list[str] | None) -> dict[str, str]:
    named = {"description": description, "categories": "; ".join(categories or ()), "tags": "; ".join(tags or ())}
    return {key: value for key, value in sorted(named.items()) if value}
