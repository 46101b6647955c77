"""Install what users install: sdist and wheel, in empty environments outside the lock, and run the demo there.

    python -m release.trial            # with this Python
    python -m release.trial --every    # with every Python from 3.11 on that the machine has

Registries are those that pip is configured with. Each environment uses the pip that its Python brings.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
OLDEST, NEWEST = 11, 14
PROGRAM = "import sys; print('%d.%d.%d' % sys.version_info[:3]); import venv, ensurepip"
MEGABYTE = 1 << 20


def run(*words: str | Path, folder: Path, **more: str) -> str:
    """Run a command and return what it printed; its own errors end the trial."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")} | more
    done = subprocess.run([str(w) for w in words], cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))} failed with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def build(folder: Path) -> tuple[Path, Path]:
    """Build sdist and wheel, the wheel from the sdist as an installer does, and return them."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, folder=ROOT)
    (sdist,) = folder.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (source,) = (folder / "unpacked").iterdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=source)
    (wheel,) = folder.glob("*.whl")
    return sdist, wheel


def missing(wheel: Path) -> list[str]:
    """Return the files of the package that the wheel lacks."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    package = ROOT / "src" / "recoupe"
    files = (path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(name for path in files if (name := path.relative_to(package.parent).as_posix()) not in held)


def pythons() -> Iterator[tuple[str, str]]:
    """Yield version and path of every Python from 3.11 on that can make an environment."""
    seen = set()
    for minor in range(OLDEST, NEWEST + 1):
        for path in _named(f"python3.{minor}"):
            done = subprocess.run([path, "-c", PROGRAM], capture_output=True, text=True)
            version = done.stdout.strip()
            if done.returncode == 0 and version not in seen:
                seen.add(version)
                yield version, path


def _named(name: str) -> Iterator[str]:
    for folder in os.get_exec_path():
        if (path := Path(folder) / name).exists():
            yield str(path)
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from map(str, sorted(versions.glob(f"*/bin/{name}")))


def trial(python: str, wheel: Path, folder: Path) -> dict[str, object]:
    """Install the wheel into an empty environment, run the demo from an empty folder and return the figures."""
    home = folder / "environment"
    run(python, "-m", "venv", home, folder=folder)
    own = home / ("Scripts" if os.name == "nt" else "bin")
    before = _size(home)
    run(own / "python", "-m", "pip", "install", "--quiet", wheel, folder=folder)
    pip = run(own / "python", "-m", "pip", "--version", folder=folder).split()[1]
    command = own / "recoupe"
    help_seconds = min(_seconds(command, "--help", folder=folder) for _ in range(3))
    demo_seconds = _seconds(command, "demo", "--out", "demo", "--no-open", folder=folder)
    rows = run(command, "query", "demo/ledger", "SELECT count(*) AS n FROM claims", "--format", "json", folder=folder)
    if json.loads(rows)[0]["n"] < 1 or not (folder / "demo" / "dossier" / "index.html").exists():
        raise SystemExit(f"{python}: the demo ended well and left no claims or no dossier")
    return {
        "pip": pip,
        "megabytes": round((_size(home) - before) / MEGABYTE),
        "help_seconds": round(help_seconds, 2),
        "demo_seconds": round(demo_seconds, 1),
        "claims": json.loads(rows)[0]["n"],
    }


def _seconds(*words: str | Path, folder: Path) -> float:
    begin = time.perf_counter()
    run(*words, folder=folder)
    return time.perf_counter() - begin


def _size(folder: Path) -> int:
    """Return the bytes of the files that were installed, compiled ones left out: pip may or may not make them."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def main(words: Sequence[str] | None = None) -> None:
    """Run the trial and print a line a Python."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", action="store_true", help="every Python at hand, not this one alone")
    parser.add_argument("--keep", type=Path, help="a folder to put sdist and wheel into")
    chosen = parser.parse_args(words)
    with TemporaryDirectory(prefix="recoupe-trial-") as name:
        folder = Path(name)
        sdist, wheel = build(folder)
        if lacking := missing(wheel):
            raise SystemExit(f"the wheel lacks {', '.join(lacking[:5])}")
        print(f"{wheel.name}: {wheel.stat().st_size / MEGABYTE:.1f} MB")
        here = ".".join(map(str, sys.version_info[:3])), sys.executable
        for version, python in list(pythons()) if chosen.every else [here]:
            place = folder / version
            place.mkdir()
            print(version, json.dumps(trial(python, wheel, place)), flush=True)
            shutil.rmtree(place)
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            for made in (sdist, wheel):
                shutil.copy2(made, chosen.keep)


if __name__ == "__main__":
    main()
