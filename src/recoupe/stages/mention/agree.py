"""Agreement of the names of one document: short ones with full ones, acronyms with what they stand for."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

from recoupe.lang import words_of_all
from recoupe.lang.rows.titles import TitleKind
from recoupe.model import Token
from recoupe.stages.mention.index import Index, initials
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.roles import stretch
from recoupe.stages.mention.sorts import WEAK
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import NATURE_OF, Figure, Nature, Role

_LONGEST = 6
_LEADING = 4.0
_FIRST = 1.5
_NEAR = 1.5
_WEAK = 0.7
FEWEST = 2


class Cast:
    """The figures of a document that are known by a name."""

    def __init__(self, lexicon: Lexicon, small_words: frozenset[str], tokens: dict[int, tuple[Token, ...]]) -> None:
        self.lexicon = lexicon
        self.tokens = tokens
        self.small_words = small_words
        self.figures: list[Figure] = []
        self.of: dict[Name, Figure] = {}
        self._full: dict[Figure, tuple[str, ...]] = {}
        self._first: dict[Figure, int] = {}
        self._sentences: dict[Figure, list[int]] = {}
        self._index = Index()

    def settle(self, names: Sequence[Name]) -> None:
        """Give each name that no table holds a figure: full names first, then short ones, then the rest."""
        unknown = [name for name in names if name.known is None]
        self._carry(unknown)
        persons = [name for name in unknown if name.schema == "Person" and len(keys(name.words)) > 1]
        for name in sorted(persons, key=lambda n: n.shouted):
            if name.shouted and len(name.words) > 2:
                self._cut(name)
            self._note(name, self._person(name) or self._new(name, "Person"))
        self._mend()
        groups = [name for name in unknown if name not in self.of and len(name.words) > 1]
        for name in groups:
            self._note(name, self._group(name) or self._new(name, name.schema))
        for name in unknown:
            if name not in self.of:
                figure = self._short(name)
                if figure is None:
                    figure = self._new(name, name.schema)
                self._note(name, figure)

    def person_called(self, word: str) -> Figure | None:
        """Return the person whose full name ends with the word, or opens with it in an eastern name."""
        found = self._bearers(fold(word))
        return max(found, key=lambda f: self._salience(f, None)) if found else None

    def full_name(self, figure: Figure) -> tuple[str, ...]:
        """Return the folded parts of a person's full name, empty where the text never gives it."""
        return self._full.get(figure, ())

    def _carry(self, names: Iterable[Name]) -> None:
        """Let the surest mention of a name decide what all its mentions are."""
        best: dict[str, tuple[float, str]] = {}
        for name in names:
            key = " ".join(keys(name.words))
            best[key] = max(best.get(key, (0.0, "")), (name.sure, name.schema))
        for name in names:
            sure, schema = best[" ".join(keys(name.words))]
            if sure > name.sure:
                name.schema, name.sure = schema, sure

    def _new(self, name: Name, schema: str) -> Figure:
        figure = Figure(schema=schema, nature=NATURE_OF[schema], key=" ".join(keys(name.words)), name=name.text)
        figure.country = name.country
        self.figures.append(figure)
        self._first[figure] = len(self._first)
        if schema == "Person":
            self._full[figure] = keys(name.words)
            self._index.person(figure, keys(name.words))
        else:
            self._index.group(figure)
        return figure

    def _note(self, name: Name, figure: Figure) -> None:
        self.of[name] = figure
        figure.call(name.text)
        figure.seen += 1
        figure.sure = max(figure.sure, name.sure)
        insort(self._sentences.setdefault(figure, []), name.sentence)
        if figure.nature is Nature.PERSON:
            figure.gender = figure.gender or name.gender
            if not name.shouted and len(self._full.get(figure, ())) < len(keys(name.words)) < _LONGEST:
                self._full[figure], figure.name = keys(name.words), name.text
                self._index.person(figure, keys(name.words))
            if name.role is not None:
                stretch(name.role, min(name.role.last, name.first - 1), self.tokens[name.sentence])
                take_title(figure, name.role)

    def _cut(self, name: Name) -> None:
        """Leave of a run in a headline the name that the text knows: "Ana Souza Hits Grain Prices" -> Ana Souza."""
        parts = [part for word in name.words for part in keys((word,))]
        for figure in self._index.persons(*parts):
            full = self._full[figure]
            for i in range(len(parts) - len(full) + 1):
                if tuple(parts[i : i + len(full)]) == full and len(parts) == len(name.words):
                    name.first, name.last = name.first + i, name.first + i + len(full) - 1
                    name.words = name.words[i : i + len(full)]
                    name.text = " ".join(name.words)
                    return

    def _person(self, name: Name) -> Figure | None:
        """Return the person of the same parts in any order; one with a middle name more is the same.

        "Arroyo Luis", "Luis Q. Arroyo" -> Luis Arroyo
        """
        wanted = set(keys(name.words))
        for figure in self._index.persons(*wanted):
            have = set(self._full[figure])
            if wanted == have:
                return figure
            nested = len(wanted) != len(have) and (wanted < have or have < wanted)
            if nested and len(have) > 1 and len(wanted & have) > 1:
                return figure
        return None

    def _mend(self) -> None:
        """Join a name that runs into the next word with the whole one: « Luis Arroyodans » -> Luis Arroyo."""
        for damaged, parts in list(self._full.items()):
            for whole in self._index.persons(*parts[:-1]):
                full = self._full.get(whole, ())
                tail = parts[-1][len(full[-1]) :] if full and parts[-1].startswith(full[-1]) else ""
                if damaged is not whole and parts[:-1] == full[:-1] and len(full) > 1 and tail in self.small_words:
                    self._merge(damaged, whole)
                    break

    def _merge(self, old: Figure, new: Figure) -> None:
        for name, figure in self.of.items():
            if figure is old:
                self.of[name] = new
        new.seen += old.seen
        new.titles += [title for title in old.titles if title not in new.titles]
        new.country = new.country or old.country
        self._sentences[new] = sorted(self._sentences.get(new, []) + self._sentences.pop(old, []))
        self._index.forget(old)
        self.figures.remove(old)
        self._full.pop(old, None)

    def _group(self, name: Name) -> Figure | None:
        key = " ".join(keys(name.words))
        for figure in self._index.others(key):
            if figure.key == key:
                return figure
        return self._person(name) if name.schema == "LegalEntity" else None

    def _short(self, name: Name) -> Figure | None:
        """Return whom or what a single word stands for in this document.

        After "Ana Souza": "Souza" -> Ana Souza; after "Polar Institute": "the PI" is not tried, "PI" is.
        """
        word = fold(name.words[-1])
        bearers = [f for f in self._bearers(word) if _agrees(f, name)]
        if bearers and (name.schema in {"Person", "LegalEntity"} or name.sure < _WEAK):
            return max(bearers, key=lambda f: self._salience(f, name))
        first = name.words[0]
        for figure in self._index.others(" ".join(keys(name.words)), first, first.replace(".", "")):
            if self._stands_for(name, figure):
                return figure
        called = [f for f in self._index.persons(word) if self._full[f][0] == word and len(self._full[f]) > 1]
        called = [f for f in called if _agrees(f, name)]
        return called[0] if len(called) == 1 and name.schema in {"Person", "LegalEntity"} else None

    def _stands_for(self, name: Name, figure: Figure) -> bool:
        word = name.words[0]
        if figure.key == " ".join(keys(name.words)):
            return True
        parts = figure.name.split()
        if len(parts) < 2:
            return False
        if word.isupper() and len(word) > 1 and word.replace(".", "") in self._letters(parts):
            body = figure.schema in {"Company", "Organization", "PublicBody"} and fold(word) not in self.lexicon.titles
            return len(word) > 2 or body
        if word in self.lexicon.marks:
            return name.sure == WEAK and parts[-1] == word
        return parts[0] == word and figure.schema != "Address" and len(word) > 3

    def _letters(self, parts: list[str]) -> set[str]:
        """Return a name's initials, also without the word that says it is a firm: OVC, OV of Orden Vik Corporation."""
        firm = self.lexicon.marks.get(parts[-1]) == "Company" and len(parts) > FEWEST
        return {initials(" ".join(each)) for each in ((parts, parts[:-1]) if firm else (parts,))}

    def _bearers(self, word: str) -> list[Figure]:
        found = []
        for figure in self._index.persons(word):
            full = self._full[figure]
            eastern = full[0] in self.lexicon.surnames and (len(full) == 3 or full[-1] not in self.lexicon.surnames)
            if full[-1] == word or (eastern and full[0] == word and self._eastern(figure)):
                found.append(figure)
        return found

    def _eastern(self, figure: Figure) -> bool:
        """Tell whether the family name comes first: its first part is a family name and no common given name."""
        full = self._full[figure]
        return len(full) == 3 or full[0].title() not in self.lexicon.given

    def _salience(self, figure: Figure, name: Name | None) -> tuple[float, float]:
        score = _LEADING * any(t.kind is TitleKind.LEADER for t in figure.titles) + min(4, figure.seen)
        score += _FIRST / (1 + self._first[figure])
        if name is None:
            return (score, -self._first[figure])
        met = self._sentences[figure]
        last = met[bisect_right(met, name.sentence) - 1] if met and met[0] <= name.sentence else -9
        score += _NEAR * (name.sentence - last <= 1)
        if name.role is not None and name.role.row in figure.titles:
            score += 10
        return (score, last)


def keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name's parts as they are compared: folded, hyphens opened, initials dropped.

    ("Luis", "Q.", "Arroyo-Paz") -> luis, arroyo, paz
    """
    suffixes = words_of_all("reference", "suffix", "possessive")
    parts = [part for word in words for part in _unowned(fold(word).replace("’", "'")).split("-") if part]
    full = tuple(part for part in parts if not (len(part) == 2 and part[1] == ".") and part not in suffixes)
    return tuple(part.rstrip(".") if len(part) > 3 else part for part in full or parts)


def _unowned(word: str) -> str:
    """Return a word without the mark of a possessor: "Souza's" -> Souza."""
    for mark in words_of_all("reference", "possessive"):
        if len(mark) > 1:
            word = word.removesuffix(mark)
    return word


def take_title(figure: Figure, role: Role) -> None:
    """Note the title, description and country that a role phrase gives to a person."""
    role.taken = True
    if role.row not in figure.titles:
        figure.titles.append(role.row)
    if role.row.kind is not TitleKind.HONORIFIC and role.text not in figure.descriptions:
        figure.descriptions.append(role.text)
    if role.row.state and role.country and not role.former:
        figure.country = figure.country or role.country
    figure.gender = figure.gender or role.gender
    figure.leaning = figure.leaning or role.leaning


def _agrees(figure: Figure, name: Name) -> bool:
    """Tell whether gender, title and country allow a short name to stand for a person."""
    if figure.gender and name.gender and figure.gender != name.gender:
        return False
    role = name.role
    if role is None or role.row.kind is TitleKind.HONORIFIC:
        return True
    if role.country and figure.country and role.country != figure.country:
        return False
    kinds = {title.kind for title in figure.titles} - {TitleKind.HONORIFIC}
    return not kinds or role.row.kind in kinds or role.row.kind is TitleKind.OFFICIAL
