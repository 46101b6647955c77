import zipfile

from release import trial


def test_a_file_that_the_wheel_lacks_is_named(tmp_path):
    package = trial.ROOT / "src"
    names = [path.relative_to(package).as_posix() for path in (package / "recoupe").rglob("*") if path.is_file()]
    kept = [name for name in names if "__pycache__" not in name and name != "recoupe/py.typed"]
    with zipfile.ZipFile(tmp_path / "recoupe.whl", "w") as archive:
        for name in kept:
            archive.writestr(name, "")
    assert trial.missing(tmp_path / "recoupe.whl") == ["recoupe/py.typed"]
