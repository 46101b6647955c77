"""The command starts without what it does not need."""

import subprocess
import sys

import pytest

from recoupe.cli.main import COMMANDS, Commands, trouble

HEAVY = "spacy numpy onnxruntime duckdb trafilatura lingua wordfreq jinja2 babel starlette rich.console"
PROBE = """
import sys
from recoupe.cli.main import app
try:
    app(["--help"])
except SystemExit:
    pass
print(*[name for name in sys.argv[1].split() if name in sys.modules], file=sys.stderr)
"""


def test_asking_for_help_loads_no_library_of_the_work():
    done = subprocess.run([sys.executable, "-c", PROBE, HEAVY], capture_output=True, text=True, check=True)
    assert "build" in done.stdout
    assert done.stderr.strip() == ""


def test_reading_an_article_loads_no_frame_of_a_library():
    probe = "import sys; from recoupe.stages.parse import parse_text; parse_text('Le port est fermé.', 'fr'); print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_the_help_is_how_the_command_describes_itself(name):
    command = Commands(name="recoupe").get_command(None, name)
    assert command.name == name
    first = " ".join(command.help.split("\n\n")[0].split())
    assert COMMANDS[name][1].rstrip(".").split(";")[0].split(",")[0].split()[0] == first.split()[0]


def test_an_unknown_command_is_wrong_usage(recoupe):
    assert recoupe("bulid")[0] == 2


def test_a_full_disk_and_a_closed_folder_have_a_remedy():
    assert "free some space" in trouble(OSError(28, "No space left on device", "story.new"))
    assert "permissions" in trouble(OSError(13, "Permission denied", "story"))
    assert trouble(OSError(2, "No such file", "x")) is None
