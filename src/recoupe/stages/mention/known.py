"""Figures behind the names that the tables hold: states, places, bodies and media."""

from collections.abc import Iterable

from recoupe.lang import PIVOT, name_languages
from recoupe.lang.rows.media import Medium
from recoupe.model import MentionKind
from recoupe.ontology.bodies import Body
from recoupe.ontology.territories import Territory, TerritoryKind, country_gender, country_names
from recoupe.stages.mention.agree import Cast
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.roles import phrase
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.states import read_territory
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Figure, Nature

_PLACES = {TerritoryKind.CITY, TerritoryKind.REGION, TerritoryKind.CAPITAL}


class Known:
    """The figures of one document that come from tables, made once each."""

    def __init__(self, cast: Cast, lexicon: Lexicon) -> None:
        self.cast = cast
        self.lexicon = lexicon
        self.figures: dict[tuple[str, str], Figure] = {}
        self.named: frozenset[str] = frozenset()

    def survey(self, scenes: Iterable[Scene]) -> None:
        """Note which countries the document names by more than their capital."""
        entries = (name.known.entry for each in scenes for name in each.names if name.known is not None)
        rows = (entry for entry in entries if isinstance(entry, Territory))
        self.named = frozenset(row.code for row in rows if row.kind is not TerritoryKind.CAPITAL)

    def state(self, code: str) -> Figure:
        """Return the country of a code."""
        figure = self.figures.get(("Country", code))
        if figure is None:
            readable = name_languages(self.lexicon.iso)
            names = {iso: forms for iso, forms in country_names(code).items() if iso in readable}
            name = next(iter(names.get(self.lexicon.iso, names.get(PIVOT, [code.upper()]))))
            gender = country_gender(code, self.lexicon.iso) if self.lexicon.settings.gendered else "n"
            figure = Figure(
                schema="Country", nature=Nature.STATE, key=code, name=name, country=code, names=dict(names),
                gender=gender[:1], plural=gender.endswith("p"),
            )  # fmt: skip
            self.figures["Country", code] = figure
        return figure

    def states(self) -> dict[str, Figure]:
        """Return the countries that the document names, by code."""
        return {key[1]: figure for key, figure in self.figures.items() if key[0] == "Country"}

    def half(self, scene: Scene, name: Name) -> Figure | None:
        """Return the country that a lone point of the compass stands for, where one of that half is named.

        "South Sudan objects. The South fears floods." -> South Sudan
        """
        word = name.words[0]
        before = scene.tokens[name.first - 1] if name.first else None
        if len(name.words) > 1 or before is None or not self.lexicon.has(Use.COMPASS, word):
            return None
        if before.upos != "DET" and not self.lexicon.does(Use.FUSED, before):
            return None
        found = [figure for figure in self.states().values() if word in figure.name.split() and " " in figure.name]
        return found[0] if len(found) == 1 else None

    def read(self, scene: Scene) -> None:
        """Note the stretches of a sentence that tables know."""
        for name in scene.names:
            if name.known is None:
                continue
            entry = name.known.entry
            if isinstance(entry, Territory):
                self._territory(scene, name, entry)
            else:
                self._group(scene, name, entry)

    def _territory(self, scene: Scene, name: Name, row: Territory) -> None:
        if row.kind in _PLACES and not _placed(scene, name, self.lexicon):
            person = self.cast.person_called(name.text)
            if person is not None:
                self._note(scene, name, person, MentionKind.NAME, "Person", 0.7)
                return
        kind, schema, sure = read_territory(name, scene.tree, self.lexicon)
        body = self.lexicon.seats.get(row.form) if kind is MentionKind.METONYM and row.code not in self.named else None
        if body is not None:
            self._note(scene, name, self._body(body), kind, body.schema, sure)
        elif schema == "Country":
            self._note(scene, name, self.state(row.code), kind, schema, sure)
        elif schema == "LegalEntity":
            self._people(scene, name, row.code, sure)
        else:
            key = (schema, fold(row.form))
            figure = self.figures.get(key)
            if figure is None:
                nature = Nature.PLACE if schema == "Address" else Nature.GROUP
                figure = Figure(
                    schema=schema, nature=nature, key=fold(row.form), name=row.form, country=row.code or None
                )
                self.figures[key] = figure
            self._note(scene, name, figure, kind, schema, sure)

    def _people(self, scene: Scene, name: Name, code: str, sure: float) -> None:
        """Note some people of a country, kept under their own words: « des Boliviens »."""
        head = scene.head(name.first, name.last)
        first = name.first
        while first > 0 and scene.tokens[first - 1].upos in {"ADJ", "NUM"} and scene.tokens[first - 1].head == head:
            first -= 1
        text = phrase(scene.tokens[first : name.last + 1])
        key = ("people", fold(text))
        figure = self.figures.get(key)
        if figure is None:
            figure = Figure(
                schema="LegalEntity", nature=Nature.ROLE, key=fold(text), name=text, country=code, plural=True
            )
            self.figures[key] = figure
        found = scene.add(first, name.last, figure, MentionKind.NOMINAL, "LegalEntity", head=head, sure=sure)
        figure.call(found.text)

    def _group(self, scene: Scene, name: Name, entry: Body | Medium) -> None:
        owner = _owner(scene, name)
        figure = self._body(entry) if owner in {None, entry.country} else self._of_another(name, entry, str(owner))
        self._note(scene, name, figure, MentionKind.NAME, figure.schema, 0.95)

    def _of_another(self, name: Name, entry: Body | Medium, owner: str) -> Figure:
        """Return the body of the same name that another state has: "Chile's Congress"."""
        schema = entry.schema if isinstance(entry, Body) else "Organization"
        key = (schema, f"{owner} {fold(name.text)}")
        if key not in self.figures:
            self.figures[key] = Figure(
                schema=schema, nature=Nature.GROUP, key=key[1], name=name.text, country=owner or None
            )
        return self.figures[key]

    def _body(self, entry: Body | Medium) -> Figure:
        schema = entry.schema if isinstance(entry, Body) else "Organization"
        key = (schema, entry.key if isinstance(entry, Body) else entry.name)
        figure = self.figures.get(key)
        if figure is None:
            shown = entry.name(self.lexicon.iso) if isinstance(entry, Body) else entry.name
            figure = Figure(
                schema=schema, nature=Nature.GROUP, key=fold(shown), name=shown, country=entry.country or None
            )
            if isinstance(entry, Body):
                readable = name_languages(self.lexicon.iso)
                figure.names = {iso: [forms[0]] for iso, forms in entry.names.items() if iso in readable}
            self.figures[key] = figure
        return figure

    def _note(self, scene: Scene, name: Name, figure: Figure, kind: MentionKind, schema: str, sure: float) -> None:
        assert name.known is not None
        figure.call(name.text)
        figure.seen += 1
        self.cast.of[name] = figure
        scene.add(name.first, name.last, figure, kind, schema, sure=sure, start=name.known.start, end=name.known.end)
        if name.descriptor is not None and name.descriptor[0] < name.first:
            figure.nouns.add(scene.tokens[name.descriptor[1]].lemma.lower())
            scene.add(
                name.descriptor[0], name.last, figure, MentionKind.NOMINAL, schema, head=name.descriptor[1], sure=0.85
            )


def _placed(scene: Scene, name: Name, lexicon: Lexicon) -> bool:
    if name.first == 0:
        return False
    before = scene.tokens[name.first - 1].text.lower()
    return lexicon.has(Use.LOCATIVE, before) or scene.tokens[name.first - 1].upos == "ADP"


def _owner(scene: Scene, name: Name) -> str | None:
    """Return the code of the state that stands right before a body's name: "Chile's Congress", "Chilean Congress"."""
    for state in scene.names:
        gap = scene.tokens[state.last + 1 : name.first]
        known = state.known is not None and state.schema == "Country" and state.last < name.first
        if known and len(gap) <= 1 and all(token.deprel == "case" and token.upos == "PART" for token in gap):
            return getattr(state.known.entry, "code", None) if state.known else None
    return None
