"""The licence expression names what ships: the code's licence, and each that a NOTICE names for data."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NOTICES = sorted((ROOT / "src").rglob("NOTICE"))
COMMONS = re.compile(r"CC BY(-SA)? (\d\.\d)")
NAMED = {
    "Apache License, Version 2.0": "Apache-2.0",
    "CDLA-Sharing-1.0": "CDLA-Sharing-1.0",
    "LGPL 2.1": "LGPL-2.1-or-later",
    "LGPL-LR": "LGPLLR",
    "MIT licence": "MIT",
    "Mozilla Public License, v. 2.0": "MPL-2.0",
    "Unicode License V3": "Unicode-3.0",
    "WordNet 3.0": "LicenseRef-WordNet-3.0",
}
"""Words of a NOTICE, and the licence's id in SPDX's list."""


def named(text: str) -> set[str]:
    """The ids of the licences that a NOTICE names."""
    plain = " ".join(text.split())
    commons = {f"CC-BY{shared}-{version}" for shared, version in COMMONS.findall(plain)}
    return commons | {licence for words, licence in NAMED.items() if words in plain}


def test_the_expression_names_each_licence_of_a_notice_and_no_other():
    found = set().union(*(named(path.read_text("utf-8")) for path in [ROOT / "NOTICE", *NOTICES]))
    assert set(PROJECT["license"].split(" AND ")) == found


def test_every_notice_goes_with_the_package():
    assert not any("**" in pattern for pattern in PROJECT["license-files"]), "hatchling takes ** for one folder"
    kept = {path for pattern in PROJECT["license-files"] for path in ROOT.glob(pattern)}
    assert {ROOT / "LICENSE", ROOT / "NOTICE", *NOTICES} == kept


def test_who_made_it_is_told_alike_wherever_it_is_told():
    (author,) = PROJECT["authors"]
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"  - name: {author['name']}\n" in citation
    assert author["name"] in (ROOT / "NOTICE").read_text("utf-8")
