"""What PySide6 is kept from doing."""

import subprocess
import sys
from pathlib import Path

import pytest

IMPORT = """
import linecache, sys
from mnist_desktop.ui.platform import read_no_sources
import PySide6.QtCore
if sys.argv[1] == "kept":
    read_no_sources()
sys.path.insert(0, sys.argv[2])
import lately
print("read" if lately.__file__ in linecache.cache else "left alone", lately.QObject.__name__)
"""


@pytest.mark.parametrize(("kept", "expected"), [("kept", "left alone"), ("not", "read")])
def test_no_source_is_read_after_it_is_told(tmp_path: Path, kept: str, expected: str) -> None:
    # The second case says that there is something to be kept from: else all this may go.
    (tmp_path / "lately.py").write_text("from PySide6.QtCore import QObject\n")
    command = [sys.executable, "-c", IMPORT, kept, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [*expected.split(), "QObject"]
