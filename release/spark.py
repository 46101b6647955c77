"""Build one pile on this machine and on Spark, and hold the two ledgers against each other byte for byte.

    python -m release.spark --python PYTHON    # local[2], then a standalone master with two workers
    python -m release.spark                    # the same in an environment made for it, outside the lock

PYTHON is one of an environment that has the package with its extra `spark`. Needs Java 17 or later.
"""

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from release.trial import ROOT, run

PROGRAM = """
import sys
from pathlib import Path
from recoupe.bench.articles import articles
from recoupe.building import build
from recoupe.runner import spark
from recoupe.runner.local import LocalRunner
from recoupe.store.files import FileLedger
spark.SLICE = int(sys.argv[4])
runner = spark.SparkRunner(jobs=2) if sys.argv[1] == "spark" else LocalRunner()
build(articles(int(sys.argv[3])), FileLedger(Path(sys.argv[2])), runner)
"""
MASTER = "spark://127.0.0.1:7077"
DEPLOY = "org.apache.spark.deploy"


def build(python: Path, kind: str, folder: Path, options: argparse.Namespace, **more: str) -> float:
    """Build the pile and return the seconds that it took."""
    begin = time.perf_counter()
    environment = {"PYSPARK_PYTHON": str(python), "PYSPARK_DRIVER_PYTHON": str(python), "SPARK_LOCAL_IP": "127.0.0.1"}
    words = (kind, folder, str(options.articles), str(options.slice))
    run(python, "-c", PROGRAM, *words, folder=folder.parent, **path(options), **environment, **more)
    return time.perf_counter() - begin


def path(options: argparse.Namespace) -> dict[str, str]:
    """Return the setting by which an environment that lacks the package finds it."""
    return {"PYTHONPATH": options.path} if options.path else {}


@contextmanager
def cluster(python: Path, folder: Path, options: argparse.Namespace) -> Iterator[None]:
    """Run a standalone master with two workers of one core."""
    home = run(python, "-c", "import pyspark; print(pyspark.__path__[0])", folder=folder, **path(options)).strip()
    environment = os.environ | path(options) | {"SPARK_HOME": home, "SPARK_LOCAL_IP": "127.0.0.1"}
    words = ["--host", "127.0.0.1", "--port", "7077", "--webui-port", "0"]
    worker = ["--cores", "1", "--memory", "3g", "--host", "127.0.0.1", "--webui-port", "0"]
    started = []
    try:
        for kind, more in (("master.Master", words), ("worker.Worker", worker), ("worker.Worker", worker)):
            place = folder / f"{kind}-{len(started)}"
            place.mkdir()
            own = [*more, "--work-dir", str(place), MASTER] if kind.startswith("worker") else more
            with (place / "log").open("wb") as log:
                command = [f"{home}/bin/spark-class", f"{DEPLOY}.{kind}", *own]
                started.append(subprocess.Popen(command, cwd=place, env=environment, stdout=log, stderr=log))
            time.sleep(8)
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def files_of(folder: Path) -> set[Path]:
    """Return the files of a ledger."""
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    """Return the names of files that are not the same in two ledgers."""
    names = files_of(one) | files_of(other)
    return sorted(
        str(name)
        for name in names
        if not ((one / name).exists() and (other / name).exists() and filecmp.cmp(one / name, other / name, False))
    )


def installed(folder: Path) -> Path:
    """Make an environment with the package and its extra, and return its Python."""
    run(sys.executable, "-m", "venv", folder / "environment", folder=folder)
    python = folder / "environment" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", f"{ROOT}[spark]", folder=folder)
    return python


def main(words: Sequence[str] | None = None) -> None:
    """Build three times and fail where two ledgers differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", type=Path, help="an environment's Python, instead of one made for it")
    parser.add_argument("--path", help="PYTHONPATH for it, where it lacks the package")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--slice", type=int, default=10, help="articles that a core reads at a time")
    options = parser.parse_args(words)
    if shutil.which("java") is None:
        raise SystemExit("there is no Java here; install one (17 or later) and try again")
    with TemporaryDirectory(prefix="recoupe-spark-") as name:
        folder = Path(name)
        python = options.python or installed(folder)
        print(
            f"{options.articles} articles, here: {build(python, 'local', folder / 'here', options):.0f} s", flush=True
        )
        spent = {"local[2]": build(python, "spark", folder / "local", options)}
        with cluster(python, folder, options):
            arguments = f"--master {MASTER} pyspark-shell"
            spent["two workers"] = build(python, "spark", folder / "workers", options, PYSPARK_SUBMIT_ARGS=arguments)
        for kind, place in zip(spent, ("local", "workers"), strict=True):
            wrong = differing(folder / "here", folder / place)
            print(f"{kind}: {spent[kind]:.0f} s, {'differs: ' + ', '.join(wrong) if wrong else 'byte-identical'}")
            if wrong:
                raise SystemExit(1)


if __name__ == "__main__":
    main()
