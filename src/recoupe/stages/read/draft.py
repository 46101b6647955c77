"""What a format gives of one article, before its language is known and its id is made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from recoupe.errors import UnreadableInput
from recoupe.lang.bylines import before_names, between_names
from recoupe.model import Issue, Severity

KEYS = ("text", "id", "url", "title", "outlet", "author", "published", "language")
"""The keys of a JSON article and the columns of a CSV one; any other is kept as metadata."""

SIGNS = ";,|/"
"""Between two authors."""
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""JSON can hold half a character, which no UTF-8 file can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format gives it; empty strings stand for what the format does not say."""

    path: str
    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def draft_of(path: str, record: Mapping[str, object], *, issues: tuple[Issue, ...] = ()) -> Draft:
    """Make a draft of a JSON object or a CSV row. `id` and unknown keys become metadata.

    Raises `KeyError` where there is no text.
    """
    known = {key: _plain(record.get(key)) for key in KEYS}
    if not known["text"].strip():
        raise KeyError("text")
    others = {
        _plain(str(key)): _plain(value) for key, value in record.items() if key not in KEYS and value not in (None, "")
    }
    if known["id"]:
        others["id"] = known["id"]
    return Draft(
        path=path,
        text=known["text"],
        title=known["title"].strip(),
        outlet=known["outlet"].strip(),
        author=known["author"].strip(),
        url=known["url"].strip(),
        published=known["published"].strip(),
        language=known["language"].strip().lower(),
        metadata=dict(sorted(others.items())),
        issues=issues,
    )


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, (list, tuple)):
        return "; ".join(_plain(part) for part in value)
    return str(value)


def whole(draft: Draft) -> Draft:
    """Return a draft without halves of characters, which some pages spell out."""
    return replace(
        draft,
        path=_plain(draft.path),
        text=_plain(draft.text),
        title=_plain(draft.title),
        outlet=_plain(draft.outlet),
        author=_plain(draft.author),
        url=_plain(draft.url),
        published=_plain(draft.published),
        metadata={_plain(key): _plain(value) for key, value in draft.metadata.items()},
    )


def authors(author: str) -> tuple[str, ...]:
    """Split the names of an author field.

    « Par Odile Marchais et Jan Torv » -> Odile Marchais, Jan Torv
    """
    bare = " ".join(author.split())
    return tuple(name for name in between_names(SIGNS, "joint").split(before_names().sub("", bare)) if name)


def problem(code: str, path: str, message: str, *, severity: Severity = Severity.ERROR) -> Issue:
    """Return an issue on one input; the message starts with its name."""
    return Issue(code=code, severity=severity, message=f"{path}: {message}", path=path)


def issue_of(error: UnreadableInput, path: str) -> Issue:
    """Turn the error of one input into its issue."""
    return Issue(code=error.code, severity=Severity.ERROR, message=str(error), path=path)
