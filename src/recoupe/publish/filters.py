"""What the templates may call: words, addresses and attributes; one environment a language, so that macros are kept."""

from collections.abc import Callable
from typing import Any, ClassVar

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup

from recoupe.ontology import categories
from recoupe.publish import charts, citation, own
from recoupe.publish.addresses import Places, file_name
from recoupe.publish.catalogue import LANGUAGES, Catalogue, catalogue
from recoupe.publish.clashes import apart, both_sides, denials, left, silences
from recoupe.publish.drawing import Drawing
from recoupe.publish.figures import figures
from recoupe.publish.statement import Does, does
from recoupe.publish.wording import Wording
from recoupe.view.dealingpages import Line
from recoupe.view.pairs import pair_id
from recoupe.view.parts import Quotation, Row, Word
from recoupe.view.questions import Question
from recoupe.view.review import Review
from recoupe.view.selecting import FACETS, claims_of, facts_of, searchable, sort_keys
from recoupe.view.senses import told_by_giver

ENOUGH = 40
"""Letters from which a clause is read without the words around it."""
NEAR = 6
"""Words that are shown on either side of a shorter one."""


def environment(language: str, places: Places | None = None) -> Environment:
    """Return the templates with the words and filters of one language; `places` tells where links lead."""
    t = catalogue(language)
    wording = Wording(t=t)
    made = Environment(
        bytecode_cache=Compiled(), loader=_loader(),
        autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined, auto_reload=False,
    )  # fmt: skip
    made.globals.update(
        t=t, n=t.count, n_of=_number_of(t, wording),
        lang=language, languages=LANGUAGES, words=tuple(Word),
        category=_goods(language), schema=_worded(t, "schema"), edge_kind=_worded(t, "edge"),
        facet_words=_facet_words(t, wording), figures=figures(), pair_id=pair_id,
    )  # fmt: skip
    made.filters.update(plain_filters())
    made.filters.update(worded_filters(wording, language, places or Places()))
    made.filters["stated"] = Stated(made)
    return made


class Stated:
    """Puts rows into words as the templates do, and keeps them: a row stands on many pages."""

    def __init__(self, templates: Environment) -> None:
        self.templates = templates
        self.kept: dict[int, tuple[Row, Markup]] = {}

    def __call__(self, row: Row) -> Markup:
        """Return a row as a statement."""
        known = self.kept.get(id(row))
        if known is None or known[0] is not row:
            module: Any = self.templates.get_template("macros.html").module
            known = self.kept[id(row)] = (row, Markup(module.statement_of(row)))  # noqa: S704 (escaped by the template)
        return known[1]


def _loader() -> ChoiceLoader:
    """The templates that ship, and those of pages of one file."""
    return ChoiceLoader([PackageLoader("recoupe.publish"), PrefixLoader({"own": FileSystemLoader(own.OWN)})])


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
        "question_data": question_data,
        "told_by_giver": told_by_giver,
        "tallied": lambda found: tuple((each, list(found).count(each)) for each in Word if each in found),
        "apart": apart,
        "both_sides": both_sides,
        "denials": denials,
        "left": left,
        "silences": silences,
        "around": around,
        "shorten": lambda text: text if len(text) <= 70 else text[:67].rsplit(" ", 1)[0] + " …",
        "line_rows": line_rows,
        "numbered": lambda found: {each.claim_id: number for number, each in enumerate(found, 1)},
        "by_row": by_row,
    }


def worded_filters(wording: Wording, language: str, places: Places) -> dict[str, Callable[..., Any]]:
    """Return the filters that speak."""

    def lang_attr(value: str | None) -> Markup:
        return Markup(' lang="{}"').format(value) if value and value != language else Markup("")

    drawing = Drawing(wording=wording, places=places)

    def cited(quotation: Quotation) -> str:
        return citation.line(quotation, wording)

    def verb(row: Row) -> Does:
        return does(row, wording.t)

    return {
        "claim": places.claim, "party": places.party, "pair": places.party, "source": places.source,
        "number": wording.number, "percent": wording.percent, "day": wording.day, "month": wording.month,
        "month_short": wording.month_short, "month_or_year": wording.month_or_year,
        "month_bars": lambda found: charts.month_bars(found, wording),
        "when": wording.when, "published": wording.published,
        "tally": wording.tally, "titles": lambda text: titles(text, wording), "lang_attr": lang_attr, "citation": cited,
        "citation_rest": lambda quotation: citation.rest(quotation, wording),
        "bars": lambda weeks: charts.bars(weeks, wording), "months": lambda each: charts.months(each, wording),
        "reference": lambda text: reference(text, wording),
        "pieces": drawing.article, "segments": drawing.segments,
        "country": wording.country,
        "does": verb,
        "figure": lambda each: wording.figure(each.value, least=each.least),
    }  # fmt: skip


def _number_of(t: Catalogue, wording: Wording) -> Callable[[str, int], str]:
    """Return a noun with its number, which is written as the language writes numbers."""
    return lambda key, count: t.count(key, count).format(count=wording.number(count))


def _facet_words(t: Catalogue, wording: Wording) -> Callable[[str, str], str]:
    goods = _goods(t.language)
    own: dict[str, Callable[[str], Any]] = {"category": goods, "month": wording.month, "sense": _verbs(t)}
    return lambda name, value: own[name](value) if name in own else t.texts.get(f"{name}.{value}", value)


def _verbs(t: Catalogue) -> Callable[[str], str]:
    return lambda sense: t.verb(sense, alone=True) or sense


def _goods(language: str) -> Callable[[str], str]:
    known = categories()
    return lambda name: known[name].names.get(language, name) if name in known else name


def _worded(t: Catalogue, prefix: str) -> Callable[[str | None], str]:
    return lambda value: t.texts.get(f"{prefix}.{value}", (value or "—").replace("_", " "))


def question_data(question: Question, review: Review | None = None) -> tuple[tuple[str, str], ...]:
    """Return what the facets of the ledger go by, with what the user decided; several values are parted by a bar."""
    had = facts_of(question)
    if review is not None:
        had = {**had, "review": frozenset(review.verdicts(claims_of(question)))}
    keys = (("by" + name, str(key)) for name, key in sort_keys(question).items())
    return (
        *((name, "|".join(sorted(had[name]))) for name in FACETS if had[name]),
        ("text", searchable(question)),
        *keys,
    )


def around(quotation: Quotation) -> tuple[str, str]:
    """Return the words before and after a short clause, none beside one that tells enough by itself.

    "sanctions" -> "… under", "against the two yards …"
    """
    if len(quotation.clause) >= ENOUGH:
        return "", ""
    before, after = quotation.lead.split(), quotation.tail.split()
    first, last = " ".join(before[-NEAR:]), " ".join(after[:NEAR])
    lead = f"{'… ' if len(before) > NEAR else ''}{first}{quotation.lead[len(quotation.lead.rstrip()) :] and ' '}"
    tail = f"{quotation.tail[: len(quotation.tail) - len(quotation.tail.lstrip())] and ' '}{last}"
    return lead, tail + (" …" if len(after) > NEAR else "")


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


def titles(text: str, wording: Wording) -> str:
    """Return what the texts call somebody, once each whatever the capitals, parted as the interface's language does.

    "foreign minister; Foreign Minister; chef de la diplomatie" -> « foreign minister ; chef de la diplomatie »
    """
    found = {each.casefold(): each for each in reversed(text.split("; "))}
    return wording.t("row.semicolon").join(found[key] for key in dict.fromkeys(map(str.casefold, text.split("; "))))


def reference(text: str, wording: Wording) -> str:
    """Return a provision's reference with its common nouns in the interface's language.

    "resolution 12 (2027), paragraph 3" -> « résolution 12 (2027), paragraphe 3 »
    """
    for word in ("resolution", "paragraph"):
        text = text.replace(word, wording.t(f"reference.{word}"))
    return text
