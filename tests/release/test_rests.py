from release.rests import Rest, bill, doubtful, locked, rests


def test_every_package_that_is_installed_has_a_licence_that_is_allowed():
    assert doubtful(rests()) == []


def test_a_licence_that_is_not_allowed_is_named():
    assert doubtful([Rest(name="one", version="1", licence="Proprietary")]) == ["one 1: Proprietary"]


def test_what_a_dependency_asks_for_is_listed_too():
    names = {one.name for one in rests()}
    assert {"trafilatura", "justext", "lxml-html-clean"} <= names


def test_the_bill_names_each_package_with_the_hashes_of_the_lock():
    found = rests()
    listed = bill(found, locked())["components"]
    assert [one["name"] for one in listed] == [one.name for one in found]
    assert any(one["properties"] for one in listed)
