"""How words and parties are weighed by what the pages on one affair name."""

from recoupe.stages.corroborate.affair import Affairs, Weighed
from recoupe.stages.corroborate.profile import Profile
from tests.stages.corroborate.pages import profiles, reading

PAGES = (
    reading("a", "Zembla seized the trawler. Zembla fined the skipper.", ("Zembla seized the trawler", "seize"),
            ("Zembla fined the skipper", "fine")),
    reading("b", "The trawler was towed to Varan. The owner protested.", ("The trawler was towed to Varan", "tow"),
            ("The owner protested", "protest"), doing="ardavia"),
)  # fmt: skip


def weighed(name: str, *, beside: bool) -> Weighed:
    known = list(profiles(*PAGES).values())
    near = {"a": ("a", "b"), "b": ("b", "a")} if beside else {"a": ("a",), "b": ("b",)}
    affairs = Affairs(known, near)
    return affairs.weighed(next(one for one in known if one.claim.id == name))


def raw(name: str) -> Profile:
    return profiles(*PAGES)[name]


def test_a_word_that_few_claims_name_weighs_more_than_one_that_many_do() -> None:
    shares = {sign: weight / raw("a1").own[sign] for sign, weight in weighed("a1", beside=True).own.items()}
    assert shares["w:seiz"] == 1.0 > shares["w:trawler"]


def test_a_party_of_every_claim_of_a_page_alone_weighs_next_to_nothing() -> None:
    alone, beside = (weighed("a1", beside=both).parties["e:country:xz"] for both in (False, True))
    assert alone < 0.1 < beside
