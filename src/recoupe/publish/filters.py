"""What the templates may call: words, addresses and attributes; one environment a language, so that macros are kept."""

import difflib
import re
from collections.abc import Callable
from itertools import groupby
from typing import Any, ClassVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup, escape

from recoupe.ontology import categories
from recoupe.publish import charts, citation
from recoupe.publish.catalogue import LANGUAGES, Catalogue, catalogue
from recoupe.publish.wording import Wording
from recoupe.view.ledger import backing, disputed
from recoupe.view.pages import Aligned, Line, Piece
from recoupe.view.parts import Party, Quotation, Row, Word

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def environment(language: str) -> Environment:
    """Return the templates with the words and filters of one language."""
    t = catalogue(language)
    wording = Wording(t=t)
    made = Environment(
        bytecode_cache=Compiled(), loader=PackageLoader("recoupe.publish"),
        autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined, auto_reload=False,
    )  # fmt: skip
    made.globals.update(
        t=t, n=t.count, lang=language, languages=LANGUAGES, words=tuple(Word),
        category=_goods(language), schema=_worded(t, "schema"), edge_kind=_worded(t, "edge"),
        facet_words=_facet_words(t, language),
    )  # fmt: skip
    made.filters.update(plain_filters())
    made.filters.update(worded_filters(wording, language))
    return made


class Compiled(BytecodeCache):
    """Templates as they were compiled for another language: compiling takes longer than drawing a page."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where the same template was compiled before."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template; its key changes with its text."""
        self.kept[f"{bucket.key}"] = bucket.bytecode_to_string()


def plain_filters() -> dict[str, Callable[..., Any]]:
    """Return the filters that are the same in every language."""
    return {
        "file": file_name,
        "row_data": row_data,
        "shorten": lambda text: text if len(text) <= 70 else text[:67].rsplit(" ", 1)[0] + " …",
        "line_rows": line_rows,
        "numbered": lambda found: {each.claim_id: number for number, each in enumerate(found, 1)},
        "by_row": by_row,
        "difference": difference,
        "ris_link": lambda quotations: citation.data_link(
            citation.ris(quotations), "application/x-research-info-systems"
        ),
        "csl_link": lambda quotations: citation.data_link(
            citation.csl(quotations), "application/vnd.citationstyles.csl+json"
        ),
    }


def worded_filters(wording: Wording, language: str) -> dict[str, Callable[..., Any]]:
    """Return the filters that speak."""

    def lang_attr(value: str | None) -> Markup:
        return Markup(' lang="{}"').format(value) if value and value != language else Markup("")

    def cited(quotation: Quotation) -> str:
        return citation.line(quotation, wording)

    return {
        "number": wording.number, "percent": wording.percent, "day": wording.day, "month": wording.month,
        "month_short": wording.month_short, "when": wording.when, "published": wording.published,
        "tally": wording.tally, "lang_attr": lang_attr, "citation": cited,
        "bars": lambda weeks: charts.bars(weeks, wording), "months": lambda each: charts.months(each, wording),
        "reference": lambda text: reference(text, wording),
        "pieces": lambda pieces: draw_all(pieces, wording),
    }  # fmt: skip


def _facet_words(t: Catalogue, language: str) -> Callable[[str, str], str]:
    goods = _goods(language)
    return lambda name, value: goods(value) if name == "category" else t.texts.get(f"{name}.{value}", value)


def _goods(language: str) -> Callable[[str], str]:
    known = categories()
    return lambda name: known[name].names.get(language, name) if name in known else name


def _worded(t: Catalogue, prefix: str) -> Callable[[str | None], str]:
    return lambda value: t.texts.get(f"{prefix}.{value}", (value or "—").replace("_", " "))


def file_name(key: str) -> str:
    """Return an id as a file name and an anchor: ids are safe already, words from outside may not be."""
    return UNSAFE.sub("_", key)


def row_data(row: Row) -> tuple[tuple[str, str], ...]:
    """Return what the facets of the ledger go by; several values are parted by a bar."""
    givers, receivers = ({party.id for party in parties if party.id} for parties in (row.who, row.whom))
    return (
        ("word", "|".join(sorted({word.value for word in row.words}))),
        ("frame", row.frame.value),
        ("category", "|".join(row.categories)),
        ("party", "|".join(row.party_ids)),
        ("giver", "|".join(sorted(givers))),
        ("receiver", "|".join(sorted(receivers))),
        ("outlet", "|".join(row.outlets)),
        ("backing", backing(row)),
        ("dispute", "yes" if disputed(row) else ""),
        ("text", searchable(row)),
    )


def searchable(row: Row) -> str:
    """Return what the search box looks through: names, objects and the words of every quotation, once each."""
    parties: list[Party] = [*row.who, *row.whom]
    words = [party.text for party in parties] + [thing.text for thing in row.things] + [row.predicate]
    words += [each.clause for each in row.quotations] + [backer.name for backer in row.backers]
    return " ".join(dict.fromkeys(" ".join(words).casefold().split()))


def line_rows(line: Line) -> tuple[Row, ...]:
    """Return the rows of a line of the matrix, once each."""
    found = {row.id: row for cell in line.cells for row in cell.rows}
    return tuple(found.values())


def by_row(quotations: tuple[Quotation, ...]) -> dict[str, list[Quotation]]:
    """Return a source's instances by the row that they stand in."""
    found: dict[str, list[Quotation]] = {}
    for each in quotations:
        found.setdefault(each.row_id, []).append(each)
    return found


def difference(pair: Aligned) -> tuple[Markup, Markup]:
    """Return both texts with what only one of them has marked, a word at a time."""
    one, two = WORDS.findall(pair.earlier), WORDS.findall(pair.later)
    left, right = [], []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        before, after = escape("".join(one[a:b])), escape("".join(two[c:d]))
        left.append(before if kind == "equal" or not before.strip() else Markup("<del>{}</del>").format(before))
        right.append(after if kind == "equal" or not after.strip() else Markup("<ins>{}</ins>").format(after))
    return Markup("").join(left), Markup("").join(right)


def draw_all(pieces: tuple[Piece, ...], wording: Wording) -> Markup:
    """Return a paragraph of an article, one link a claim; its text is the article's, to the character."""
    drawn = []
    for (row_id, line), group in groupby(pieces, key=lambda piece: (piece.rows[0] if piece.rows else "", piece.line)):
        inside = Markup("").join(draw(piece, wording) for piece in group)
        link = Markup('<a class="c {}" href="../c/{}.html">{}</a>')
        drawn.append(link.format(line, file_name(row_id), inside) if row_id else inside)
    return Markup("").join(drawn)


def draw(piece: Piece, wording: Wording) -> Markup:
    """Return one stretch with its anchors and marks."""
    inside = Markup("").join([*(_anchor(each) for each in piece.anchors), escape(piece.text)])
    classes = [f"f-{name}" for name in piece.facets] + (["damaged", piece.repair.value] if piece.repair else [])
    if piece.sentence is None and not classes:
        return inside
    key = Markup(' id="s{}"').format(piece.sentence) if piece.sentence is not None else Markup("")
    style = Markup(' class="{}"').format(" ".join(classes)) if classes else Markup("")
    return Markup("<span{}{}{}>{}</span>").format(key, style, _damage(piece, wording), inside)


def reference(text: str, wording: Wording) -> str:
    """Return a provision's reference with its common nouns in the interface's language.

    "resolution 12 (2027), paragraph 3" -> « résolution 12 (2027), paragraphe 3 »
    """
    for word in ("resolution", "paragraph"):
        text = text.replace(word, wording.t(f"reference.{word}"))
    return text


def _anchor(claim_id: str) -> Markup:
    return Markup('<span class="anchor" id="{}"></span>').format(file_name(claim_id))


def _damage(piece: Piece, wording: Wording) -> Markup:
    if piece.repair is None:
        return Markup("")
    words = wording.t(f"repair.{piece.repair.value}")
    if piece.replacement is not None:
        words += ": " + wording.t("reader.read_as", words=piece.replacement)
    read = Markup(' data-read="{}"').format(piece.replacement) if piece.replacement else Markup("")
    return Markup(' title="{}"{}').format(words, read)
