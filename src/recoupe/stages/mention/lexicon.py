"""A language's words for names: its tables made ready for look-up, once a run."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wordfreq import zipf_frequency

from recoupe import lang, ontology
from recoupe.lang.reporting import SourceRow
from recoupe.lang.rows.media import Medium
from recoupe.lang.rows.organisations import OrganisationRow
from recoupe.lang.rows.reporting import CueClass, ReportingRow
from recoupe.lang.rows.titles import TitleRow
from recoupe.lang.settings import Settings
from recoupe.lang.tables import read_table
from recoupe.model import Token
from recoupe.ontology.bodies import Body, bodies
from recoupe.ontology.firms import firms
from recoupe.ontology.given_names import genders, given_names
from recoupe.ontology.media import media
from recoupe.ontology.territories import Territory, TerritoryKind, territories
from recoupe.stages.mention.rows import PlaceRow, PronounRow, ReferenceRow, Use
from recoupe.stages.mention.words import bare_capital, fold, pieces_of

Entry = Territory | Body | Medium
Forms = dict[str, list[tuple[tuple[str, ...], Entry]]]
Phrases = dict[str, list[tuple[tuple[str, ...], TitleRow]]]

EVERYDAY = 6.2
"""A preposition this frequent (zipf) names no source by itself."""
KIND_ORDER = {
    TerritoryKind.NAME: 0, TerritoryKind.ADJECTIVE: 1, TerritoryKind.PEOPLE: 2, TerritoryKind.SEAT: 3,
    TerritoryKind.BODY: 4, TerritoryKind.CAPITAL: 5, TerritoryKind.REGION: 8, TerritoryKind.CITY: 9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the stage looks up for one language."""

    code: str
    iso: str
    settings: Settings
    forms: Forms
    titles: Phrases
    organisations: dict[str, OrganisationRow]
    marks: dict[str, str]
    late: frozenset[str]
    places: frozenset[str]
    pronouns: dict[str, list[PronounRow]]
    given: dict[str, str]
    genders: dict[str, str]
    surnames: frozenset[str]
    firms: dict[str, str]
    seats: dict[str, Body]
    regions: frozenset[str]
    cities: frozenset[str]
    small_peoples: frozenset[str]
    speech: frozenset[str]
    uttering: frozenset[str]
    vocal: frozenset[str]
    sourcing: frozenset[str]
    uses: dict[Use, frozenset[str]]

    def has(self, use: Use, word: str) -> bool:
        """Tell whether the reference table lists the word for this use."""
        return word in self.uses.get(use, frozenset())

    def does(self, use: Use, token: Token) -> bool:
        """Tell whether the reference table lists a token for this use, whatever its case and its apostrophe."""
        return token.text.lower().replace("’", "'") in self.uses.get(use, frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    word: str
    schema: str
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surname:
    name: str


@cache
def lexicon(code: str) -> Lexicon:
    """Return the look-up tables of a language."""
    language = lang.load(code)
    reporting = language.table("reporting", ReportingRow)
    folder = Path(ontology.__file__).parent
    marks = read_table(folder / "name_marks.tsv", _Mark)
    readable = lang.name_languages(language.iso) | {""}
    known = [row for row in territories() if row.language in readable]
    uses: dict[Use, set[str]] = {}
    for row in language.table("reference", ReferenceRow):
        uses.setdefault(row.use, set()).add(row.word)
    pronouns: dict[str, list[PronounRow]] = {}
    for pronoun in language.table("pronouns", PronounRow):
        pronouns.setdefault(pronoun.form, []).append(pronoun)
    return Lexicon(
        code=code,
        iso=language.iso,
        settings=language.settings,
        forms=_forms(language.iso, uses),
        titles=_titles(language.table("titles", TitleRow)),
        organisations={row.word: row for row in language.table("organisations", OrganisationRow)},
        marks={row.word: row.schema for row in marks},
        late=frozenset(row.word for row in marks if row.late),
        places=frozenset(row.word for row in language.table("places", PlaceRow)),
        pronouns=pronouns,
        given=given_names(),
        genders=genders(),
        surnames=frozenset(fold(row.name) for row in read_table(folder / "surnames.tsv", _Surname)),
        seats={city: body for body in bodies() for city in body.seats},
        firms=firms(),
        regions=frozenset(row.form for row in known if row.kind in {TerritoryKind.REGION, TerritoryKind.NAME}),
        cities=frozenset(row.form for row in known if row.kind in {TerritoryKind.CITY, TerritoryKind.CAPITAL}),
        small_peoples=frozenset(
            row.form for row in known if row.kind is TerritoryKind.PEOPLE and row.form[0].islower()
        ),
        speech=frozenset(row.lemma for row in reporting if row.pos is CueClass.VERB),
        uttering=frozenset(row.lemma for row in reporting if row.pos is CueClass.VERB and "quote" in row.frames),
        vocal=frozenset(row.lemma for row in language.table("sources", SourceRow)),
        sourcing=frozenset(
            word
            for word in (row.lemma.split()[0] for row in reporting if row.pos is CueClass.ADP)
            if zipf_frequency(word, language.iso, "small") < EVERYDAY  # « selon », not « de » of « de source sûre »
        ),
        uses={use: frozenset(words) for use, words in uses.items()},
    )


def _forms(iso: str, uses: Mapping[Use, Collection[str]]) -> Forms:
    """Return every known name under its first piece, the longest first; of two equal ones the surer reading stands."""
    ranked: list[tuple[int, str, Entry]] = [
        (KIND_ORDER[row.kind], row.form, row) for row in territories() if row.language in {iso, ""}
    ]
    # A country may keep its foreign name in a text that a machine translated.
    known = lang.name_languages(iso) - {iso} | {""}
    ranked += [(10, row.form, row) for row in territories() if row.kind is TerritoryKind.NAME and row.language in known]
    ranked += [(6, form, body) for body in bodies() for form in body.forms(iso)]
    ranked += [(7, form, medium) for medium in media() for form in medium.forms]
    found: dict[tuple[str, ...], Entry] = {}
    for _, form, entry in sorted(ranked, key=lambda item: item[0]):
        found.setdefault(pieces_of(form), entry)
    for pieces, entry in list(found.items()):
        found.setdefault(tuple(bare_capital(piece) for piece in pieces), entry)
        # « du Caire »: the preposition holds the article that the name begins with.
        article = len(pieces) > 1 and isinstance(entry, Territory) and pieces[0].lower() in uses.get(Use.ARTICLE, ())
        for word in sorted(uses.get(Use.FUSED, ())) if article else ():
            found.setdefault((word, *pieces[1:]), entry)
    forms: Forms = {}
    for pieces, entry in found.items():
        forms.setdefault(pieces[0], []).append((pieces, entry))
    for candidates in forms.values():
        candidates.sort(key=lambda item: -len(item[0]))
    return forms


def _titles(rows: tuple[TitleRow, ...]) -> Phrases:
    phrases: Phrases = {}
    for row in rows:
        title = fold(row.title).replace("'", "' ")
        # A hyphen is a word of its own to some tokenizers, a part of the word to others.
        for pieces in dict.fromkeys((tuple(title.split()), tuple(title.replace("-", " - ").split()))):
            phrases.setdefault(pieces[0], []).append((pieces, row))
    for candidates in phrases.values():
        candidates.sort(key=lambda item: -len(item[0]))
    return phrases
