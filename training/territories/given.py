"""Given names with their gender, from the lists of Faker (MIT licence), and English short forms of our own."""

import importlib
import unicodedata
from collections import Counter, defaultdict

from wordfreq import zipf_frequency

LOCALES = [
    "ar_DZ",
    "cs_CZ",
    "da_DK",
    "de_DE",
    "de_AT",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_US",
    "en_NG",
    "en_KE",
    "es_ES",
    "es_MX",
    "es_AR",
    "et_EE",
    "fi_FI",
    "fr_FR",
    "fr_BE",
    "fr_CA",
    "fr_DZ",
    "hr_HR",
    "hu_HU",
    "id_ID",
    "it_IT",
    "lt_LT",
    "lv_LV",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "pt_PT",
    "ro_RO",
    "sk_SK",
    "sl_SI",
    "sv_SE",
    "tr_TR",
    "ru_RU",
    "uk_UA",
    "bg_BG",
]
TRUSTED = frozenset(["en_US", "en_GB", "fr_FR", "de_DE", "es_ES", "it_IT", "ru_RU", "pl_PL", "tr_TR", "uk_UA", "pt_BR"])
"""Lists whose gender stands without a second list that agrees."""
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "ye",
            "i",
            "yi",
            "g",
        ],
        strict=True,
    )
)
LEAST_KNOWN = 1.8
"""A name below this zipf frequency in both languages is left out: the rare ones gain little and cost room."""
MOST_FREQUENT = 5.3
"""A name that is, in lower case, a word this frequent is left out, whatever its use as a name."""


def given_names(taken: set[str]) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return (name, `m`, `f` or `mf`) sorted: those that are nothing else, then those that are a word or territory too.

    "Bill", "Chad", « Rose » name somebody only before a family name.
    """
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    sources: dict[str, set[str]] = defaultdict(set)
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for gender in ("male", "female"):
            for name in getattr(provider, f"first_names_{gender}", ()):
                for form in _forms(name):
                    genders[form][gender[0]] += 1
                    sources[form].add(locale)
    known = {
        name: _gender(found) if len(sources[name]) > 1 or sources[name] & TRUSTED else "mf"
        for name, found in genders.items()
        if len(name) > 2
    }
    plain = {name for name in known if name not in taken and not _is_word(name)}
    known = {name: gender for name, gender in known.items() if name in plain or (_is_met(name) and gender != "mf")}
    short = {name: gender for gender, names in SHORT.items() for name in names.split()}
    rows = sorted((short | known).items())
    return [row for row in rows if row[0] in plain], [row for row in rows if row[0] not in plain]


def _gender(found: Counter[str]) -> str:
    """Return the gender that four lists in five give, both where they differ more."""
    gender, count = found.most_common(1)[0]
    return gender if count >= 0.8 * found.total() else "mf"


def _forms(name: str) -> set[str]:
    name = "".join(_latin(c) for c in name).replace("_", "").strip()
    if not name.replace("-", "").isalpha() or not name[0].isupper():
        return set()
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return {name, plain}


def _latin(letter: str) -> str:
    if letter.lower() not in CYRILLIC:
        return letter
    return CYRILLIC[letter] if letter in CYRILLIC else CYRILLIC[letter.lower()].capitalize()


def _is_word(name: str) -> bool:
    if name.lower() in WELL_KNOWN:
        return False
    return name.lower() in WORDS or not _is_met(name) or _frequency(name) > MOST_FREQUENT


def _is_met(name: str) -> bool:
    return _frequency(name) >= LEAST_KNOWN


def _frequency(name: str) -> float:
    return max(float(zipf_frequency(name.lower(), language)) for language in ("en", "fr"))


SHORT = {
    "m": "Abe Al Alec Alex Alf Andy Archie Art Barney Bart Benny Bernie Bert Bill Billy Bob Bobby Brad Bud "
    "Buddy Cal Charlie Chet Chip Chris Chuck Clem Cliff Clint Curt Cy Dan Danny Dave Davy Del Denny Dick "
    "Dom Don Donnie Doug Drew Duke Ed Eddie Ernie Frank Frankie Fred Freddie Fritz Gabe Gene Gerry Gil "
    "Greg Gus Hal Hank Harry Herb Howie Hugh Ike Irv Jack Jake Jamie Jeb Jeff Jerry Jim Jimmy Joe Joey "
    "Johnny Jon Josh Ken Kenny Kip Kit Larry Len Lenny Leo Lew Liam Lou Luke Mac Manny Marty Mat Matt Max "
    "Mel Mick Mickey Mike Mitch Mitt Moe Mort Nate Ned Newt Nick Norm Ollie Ozzie Pete Phil Ralph Randy "
    "Ray Reg Rich Rick Ricky Rob Robbie Rod Roddy Ron Ronnie Russ Rusty Sandy Scott Sid Skip Stan Steve "
    "Stu Sy Tad Ted Teddy Terry Theo Tim Timmy Tip Tom Tommy Tony Vern Vic Vince Vinnie Wally Walt Wes "
    "Will Willie Woody Zach Zack",
    "f": "Abby Aggie Allie Angie Annie Babs Barb Bea Becky Bernadette Bess Beth Betsy Betty Bev Bonnie Cate "
    "Cathy Cindy Connie Debbie Deb Dee Dolly Dot Dottie Edie Ellie Fran Gail Ginny Greta Gwen Hattie "
    "Hettie Ida Jackie Jan Jane Janie Jeannie Jen Jenny Jill Joan Josie Judy Julie Kate Kathy Katie "
    "Kathie Kitty Lettie Libby Liz Lizzie Lottie Lucy Lulu Maddie Maggie Mamie Mandy Marge Margie Meg "
    "Millie Mimi Minnie Moll Molly Nan Nancy Nell Nellie Nora Pam Patsy Patty Peg Peggy Penny Polly Roz "
    "Rosie Sadie Sally Sue Susie Suzy Tess Tessa Tillie Tina Trish Trixie Trudy Val Vicki Vicky Viv Wendy "
    "Winnie",
    "mf": "Bobbie Charley Dani Frances Gabby Jo Jude Lee Nicky Pat Sam Sammy Shel Steph Tracy",
}  # fmt: skip
"""Short forms by which the English-speaking press names people; a list that gives the same name decides its gender."""


WELL_KNOWN = frozenset(
    {"john", "david", "michael", "james", "george", "paul", "mark", "louis", "jean", "michel", "pierre", "marie", "ben"}
)
"""Frequent as names, not as words."""
WORDS = frozenset(
    [
        "art",
        "bill",
        "bob",
        "brand",
        "buck",
        "chance",
        "chase",
        "christian",
        "chuck",
        "cliff",
        "dale",
        "dean",
        "dick",
        "drew",
        "earl",
        "faith",
        "forest",
        "frank",
        "gene",
        "grace",
        "grant",
        "guy",
        "hope",
        "hunter",
        "iris",
        "jack",
        "jade",
        "jasmine",
        "joy",
        "junior",
        "justice",
        "king",
        "lance",
        "lane",
        "law",
        "major",
        "mark",
        "mason",
        "max",
        "may",
        "melody",
        "mercy",
        "miles",
        "misty",
        "norm",
        "olive",
        "patience",
        "pearl",
        "penny",
        "prince",
        "princess",
        "pierre",
        "rich",
        "rob",
        "robin",
        "rock",
        "rose",
        "ruby",
        "rusty",
        "sage",
        "sandy",
        "skip",
        "sky",
        "spring",
        "stone",
        "sue",
        "summer",
        "sunny",
        "terra",
        "van",
        "victor",
        "violet",
        "virgil",
        "ward",
        "will",
        "winter",
        "sol",
        "joie",
        "france",
        "marin",
        "olive",
        "rose",
        "prudence",
        "constance",
        "clémence",
        "régine",
        "aimé",
        "désiré",
        "clément",
        "modeste",
        "parfait",
        "noël",
        "pascal",
    ]
) - {
    "victor",
    "frank",
    "mark",
    "bob",
    "jack",
    "pierre",
    "christian",
    "robin",
    "rose",
    "noël",
    "clément",
    "rob",
    "max",
    "pascal",
}
