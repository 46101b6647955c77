"""A brief written out: as a page that stands alone, and as Markdown."""

import re

from markupsafe import Markup

from recoupe.publish.brief import Brief, Item, Point
from recoupe.publish.citation import quoted as marked
from recoupe.publish.harmless import shown

MARKED = re.compile(r"([\\`*_{}\[\]<>#|~!&$^])")
"""What has a meaning in Markdown, HTML inside it included."""
STYLE = (
    "@page{size:A4;margin:16mm}body{font:10pt/1.3 Georgia,serif;max-width:178mm;margin:0 auto;color:#000}"
    "h1{font-size:15pt;margin:0}h2{font-size:11pt;margin:7pt 0 0;break-after:avoid}li{break-inside:avoid}"
    "p,ul{margin:1pt 0}ul{padding-left:14pt}"
    ".meta,ol{font-size:8pt;line-height:1.2}ol{padding-left:18pt}q{quotes:none}sup{line-height:0}a{color:inherit}"
)


def as_html(brief: Brief) -> str:
    """Return a page that needs nothing beside itself, laid out for two sheets of A4."""
    items = Markup("").join(_html_item(each) for each in brief.items)
    notes = Markup("").join(
        Markup('<li id="n{}"><a href="#r{}">↑</a> {}</li>').format(each.number, each.number, shown(each.text))
        for each in brief.notes
    )
    page = Markup(
        '<!doctype html>\n<html lang="{}"><head><meta charset="utf-8"><title>{}</title><style>{}</style></head><body>\n'
        '<h1>{}</h1><p class="meta">{}</p>\n{}<h2>{}</h2><ol>{}</ol><p class="meta">{}</p>\n</body></html>\n'
    )
    return str(
        page.format(
            brief.language, brief.title, Markup(STYLE), brief.title, brief.shown, items, brief.notes_title, notes,  # noqa: S704 (ours)
            brief.rule,
        )
    )  # fmt: skip


def _html_item(item: Item) -> Markup:
    points = Markup("").join(
        Markup('<li><b>{}</b> ({}){} <q lang="{}">{}</q><sup id="r{}"><a href="#n{}">{}</a></sup></li>').format(
            shown(each.who), each.status, each.colon, each.language, quoted(each), each.note, each.note, each.note
        )
        for each in item.points
    )
    more = Markup('<p class="meta">{}</p>').format(item.more) if item.more else Markup("")
    return Markup('<h2>{}</h2><p class="meta">{}</p><ul>{}</ul>{}\n').format(
        shown(item.title), item.standing, points, more
    )


def quoted(point: Point) -> str:
    """Return the words in the quotation marks of their language."""
    return marked(shown(point.words), point.language)


def as_markdown(brief: Brief) -> str:
    """Return Markdown with footnotes; nothing of an article is markup in it."""
    lines = [f"# {plain(brief.title)}", "", plain(brief.shown), ""]
    for item in brief.items:
        lines += [f"## {plain(item.title)}", "", plain(item.standing), ""]
        lines += [
            f"- **{plain(each.who)}** ({each.status}){each.colon} {plain(quoted(each))}[^{each.note}]"
            for each in item.points
        ]
        lines += ["", *([plain(item.more), ""] if item.more else [])]
    lines += [plain(brief.rule), "", *(f"[^{each.number}]: {plain(each.text)}" for each in brief.notes)]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is: « <b>*a* » -> « \\\\<b\\\\>\\\\*a\\\\* »"""
    return MARKED.sub(r"\\\1", " ".join(shown(text).split()))
