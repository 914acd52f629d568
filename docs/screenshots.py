"""Make the screenshots of the documentation anew: `make screenshots`.

The real window with the real reader, without a display; each picture in a process of its own,
since a screen's scale is settled when a program starts.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter
from PySide6.QtCore import QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from mnist_desktop.app import Program
from mnist_desktop.core import inkml
from mnist_desktop.core.drawing import Drawing, Point, Stroke
from mnist_desktop.core.places import resource
from mnist_desktop.ui import languages
from mnist_desktop.ui.settings import Settings, Theme
from mnist_desktop.ui.theme import Look

FOLDER = Path(__file__).parent / "images"
SHOTS = (
    "empty",
    "drawing",
    "drawing-dark",
    "drawing-200",
    "drawing-german",
    "number",
    "not-a-digit",
    "picture",
)
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
SETTLED_MS = 400
"""After the answer, until the bars have come to rest."""
GIVE_UP_MS = 60_000


def main() -> None:
    """Make one screenshot, or all of them where none is named."""
    if len(sys.argv) > 1:
        shoot(sys.argv[1])
        return
    FOLDER.mkdir(exist_ok=True)
    for shot in SHOTS:
        scale = "2" if shot.endswith("200") else "1"
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        with tempfile.TemporaryDirectory() as home:  # nobody's settings, and none are left
            environment |= dict.fromkeys(HOMES, home)
            subprocess.run([sys.executable, __file__, shot], env=environment, check=True)


def shoot(shot: str) -> None:
    """Show what belongs on a screenshot, wait for the answer and take it."""
    application = QApplication([])
    application.setApplicationName("MNIST Desktop")
    languages.use("de" if shot.endswith("german") else "en", resource("translations"))
    settings = Settings()
    look = Look(application, Theme.DARK if shot.endswith("dark") else Theme.LIGHT)
    program = Program(None, settings, look)
    program.window.resize(940, 680)
    program.window.show()
    await_signal(program.ready)
    if shot == "picture":
        with tempfile.TemporaryDirectory() as folder:
            program.open(photo(Path(folder) / "photo.jpg"))
            await_signal(program.live.answered)
    elif shot != "empty":
        shown = {"number": number, "not-a-digit": letter}.get(shot)
        program.window.canvas.show_drawing(shown() if shown else sample("7-crossed-01"))
        await_signal(program.live.answered)
    program.window.grab().save(str(FOLDER / f"{shot}.png"))
    program.close()


def await_signal(signal: SignalInstance) -> None:
    """Wait for a signal, and until the bars have come to rest; SystemExit where it never comes."""
    loop = QEventLoop()
    settled = QTimer(singleShot=True, interval=SETTLED_MS)
    settled.timeout.connect(loop.quit)
    waiting = signal.connect(lambda *_: settled.start())
    QTimer.singleShot(GIVE_UP_MS, loop, lambda: loop.exit(1))
    if loop.exec():
        sys.exit("The program gave no answer; nothing was taken.")
    QObject.disconnect(waiting)


def sample(name: str) -> Drawing:
    """Return one of the bundled drawings."""
    path = resource("samples") / f"{name}.inkml"
    return inkml.parse(path.read_bytes(), path.name)


def letter() -> Drawing:
    """Return an A."""
    paths = [[(-90, 130), (0, -130), (95, 130)], [(-55, 40), (60, 35)]]
    return Drawing(tuple(Stroke.from_points(Point(x, y) for x, y in path) for path in paths))


def number() -> Drawing:
    """Return four sample digits side by side: 2026."""
    strokes = []
    for place, digit in enumerate("2026"):
        drawn = sample(min(p.stem for p in resource("samples").glob(f"{digit}-*.inkml")))
        bounds = drawn.bounds()
        assert bounds is not None
        scale = 160 / max(bounds.width, bounds.height)
        middle = (bounds.x + bounds.width / 2, bounds.y + bounds.height / 2)
        for stroke in drawn.strokes:
            points = [
                point._replace(
                    x=(point.x - middle[0]) * scale + (place - 1.5) * 125,
                    y=(point.y - middle[1]) * scale,
                )
                for point in stroke
            ]
            strokes.append(Stroke.from_points(points))
    return Drawing(tuple(strokes))


def photo(path: Path) -> Path:
    """Write a photo of a four on paper, in the shade of a lamp, and return its path."""
    width, height = 1200, 900
    light = Image.linear_gradient("L").resize((width * 2, height * 2)).rotate(20)
    light = light.crop((width // 2, height // 2, width * 3 // 2, height * 3 // 2))
    paper = Image.blend(Image.new("L", (width, height), 225), light, 0.25)
    pen = ImageDraw.Draw(paper)
    pen.line([(560, 230), (470, 480), (700, 470)], fill=50, width=20, joint="curve")
    pen.line([(640, 380), (610, 690)], fill=50, width=20)
    paper.filter(ImageFilter.GaussianBlur(1.5)).convert("RGB").save(path, quality=85)
    return path


if __name__ == "__main__":
    main()
