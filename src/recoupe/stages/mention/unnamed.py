"""Figures without a name, known by their own words: « des manifestants », "two aides", « un tribunal »."""

from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Figure, Nature

_GROUPS = {"PublicBody", "Organization", "Company"}


class Unnamed:
    """The unnamed figures of one document, by their words and by what they are."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, str], Figure] = {}
        self._last: dict[tuple[str, bool], Figure] = {}
        self._all: set[Figure] = set()

    def holds(self, figure: Figure) -> bool:
        """Tell whether a figure is one without a name."""
        return figure in self._all

    def figure(
        self, text: str, country: str | None, plural: bool, gender: str, schema: str = "LegalEntity", *, kind: str = "",
        fresh: bool = False, again: bool = False,
    ) -> Figure:  # fmt: skip
        """Return the figure of these words; « un diplomate » brings a new one, « le diplomate » takes up the last.

        `kind` is the noun; `again`: the words are the noun alone with the article, and so the last figure of that noun.
        """
        key = (schema, fold(text))
        figure = self._by_words.get(key)
        last = self._last.get((kind, plural)) if again and kind else None
        if last is not None and country in {None, last.country}:
            figure = last
        if figure is None or fresh:
            nature = Nature.GROUP if schema in _GROUPS else Nature.ROLE
            figure = Figure(
                schema=schema, nature=nature, key=fold(text), name=text, country=country, plural=plural, gender=gender
            )
            self._by_words[key] = figure
            self._all.add(figure)
        if kind:
            self._last[kind, plural] = figure
        figure.seen += 1
        figure.call(text)
        return figure
