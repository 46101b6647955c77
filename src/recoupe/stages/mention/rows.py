"""The rows of the tables that this stage reads."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A common noun that heads the name of a place."""

    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PronounRow:
    """A third-person form. An empty gender agrees with any; `n` is what is neither a man nor a woman.

    `animate`: the form means persons only ("he"), where another language's may mean a thing (« il »).
    `impersonal`: it may hold the place of a clause (« il est probable que »).
    """

    form: str
    use: str
    gender: str = ""
    number: str = "s"
    animate: bool = False
    impersonal: bool = False


class Use(StrEnum):
    """What a word of `reference.tsv` is listed for."""

    CALENDAR = "calendar"
    PORTFOLIO = "portfolio"
    COUNTRY_NOUN = "country_noun"
    PAIR = "pair"
    PAIR_STATE = "pair_state"
    PAIR_PERSON = "pair_person"
    LOCATIVE = "locative"
    LOCATIVE_STRICT = "locative_strict"
    DATIVE = "dative"
    VISIT = "visit"
    STATIVE = "stative"
    CITY_HEAD = "city_head"
    ORG_JOINT = "org_joint"
    PERSON_JOINT = "person_joint"
    DEFINITE = "definite"
    GENITIVE = "genitive"
    AT = "at"
    FORMER = "former"
    COMPASS = "compass"
    ASIDE = "aside"
    SERVICE = "service"
    FIRM = "firm"
    MEMBER = "member"
    ARTICLE = "article"
    FUSED = "fused"
    OF = "of"
    TO = "to"
    AS = "as"
    POSSESSIVE = "possessive"
    SUFFIX = "suffix"
    SMALL = "small"
    INNER_ARTICLE = "inner_article"
    ORIGIN = "origin"
    OUTER = "outer"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRow:
    """A word and what it is listed for."""

    word: str
    use: Use
