from recoupe.cli.watch import settled, stamps


def test_a_file_is_read_when_two_looks_find_it_the_same():
    one, two = (10, 1), (20, 2)
    assert settled({}, {"a": one}, {}) == {}
    assert settled({"a": one}, {"a": two}, {}) == {}
    assert settled({"a": two}, {"a": two}, {}) == {"a": two}


def test_a_file_is_read_once_and_again_when_it_has_changed():
    one, two = (10, 1), (20, 2)
    assert settled({"a": one}, {"a": one}, {"a": one}) == {}
    assert settled({"a": two}, {"a": two}, {"a": one}) == {"a": two}


def test_only_articles_are_looked_at(story):
    (story / "notes.odt").write_bytes(b"x")
    assert [path.name for path in stamps(story)] == ["good.txt"]


def test_a_ledger_inside_the_folder_that_is_watched_is_refused(recoupe, story):
    code, _, errors = recoupe("watch", story, "--out", story / "ledger", "--once")
    assert code == 2
    assert "outside" in errors


def test_an_address_that_is_none_is_refused(recoupe, tmp_path):
    code, _, errors = recoupe("fetch", "phare.example/feed", "--out", tmp_path / "ledger")
    assert code == 2
    assert "http" in errors


def test_a_sound_ledger_is_said_to_be_one_and_a_damaged_one_is_named(recoupe, tmp_path):
    from recoupe.store.base import Contents
    from recoupe.store.files import FileLedger

    FileLedger(tmp_path / "ledger").save(Contents())
    assert recoupe("check", tmp_path / "ledger")[0] == 0
    (tmp_path / "ledger" / "tables" / "claims.jsonl").write_text("{}\n", "utf-8")
    code, _, errors = recoupe("check", tmp_path / "ledger")
    assert code == 2
    assert "tables/claims.jsonl" in errors
