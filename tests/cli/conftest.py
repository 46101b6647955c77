from pathlib import Path

import pytest
from typer.testing import CliRunner

from recoupe.cli.main import app
from recoupe.errors import RecoupeError

STORY = (
    "La République de Valmère a livré quarante chars à l’Ordrie, a déclaré mardi le ministre valmérien de la Défense, "
    "Anton Kessel. « Nous livrerons aussi du carburant », a-t-il ajouté.\n\nL’Ordrie dément avoir reçu des chars.\n"
)


@pytest.fixture
def recoupe():
    """Return a function that runs a command line and gives its exit code, output and errors."""

    def run(*words, stdin=None):
        result = CliRunner().invoke(app, [str(word) for word in words], input=stdin)
        if isinstance(result.exception, RecoupeError):
            return 2, result.stdout, f"recoupe: {result.exception}"
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.stdout, result.stderr

    return run


@pytest.fixture
def story(tmp_path) -> Path:
    """A folder with one readable article."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "good.txt").write_text(STORY, encoding="utf-8")
    return folder
