"""Who is named beside whom."""

from recoupe.stages.resolve.company import Company
from recoupe.stages.resolve.locals import Local
from tests.stages.resolve.people import local


def named(document: str, name: str, schema: str = "Person", country: str | None = None, number: int = 0) -> Local:
    return local(document, name, country, schema=schema, number=number)


def kept(*others: tuple[str, str, str | None]) -> bool:
    """Tell whether "Karst" of one article is in the company of "Aldo Karst" of another; both name the others."""
    full, short = named("a", "Aldo Karst"), named("b", "Karst")
    beside = [named(doc, name, schema, code, n + 1) for n, (name, schema, code) in enumerate(others) for doc in "ab"]
    company = Company([full, short, *beside])
    return company.keeps(short, company.of([full]))


def test_two_names_of_both_articles_are_company() -> None:
    assert kept(("Ida Torvald", "Person", None), ("Lorne pipeline", "Organization", None))
    assert kept(("Ida Torvald", "Person", None), ("Ordria", "Country", "xo"))


def test_one_name_is_none_nor_are_states_alone() -> None:
    assert not kept(("Ida Torvald", "Person", None))
    assert not kept(("Ordria", "Country", "xo"), ("Valmere", "Country", "xv"))


def test_what_is_named_by_no_name_is_no_company() -> None:
    unnamed = local("b", "the ministry", schema="PublicBody", named=False, number=3)
    full, short = named("a", "Aldo Karst"), named("b", "Karst")
    company = Company([full, short, named("a", "Ida Torvald", number=1), named("b", "Ida Torvald", number=1), unnamed])
    assert not company.keeps(short, company.of([full]))
