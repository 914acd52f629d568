"""What a Linux desktop wants to know of a program: menu entry, icons, MIME type, description."""

import shutil
from pathlib import Path
from xml.sax.saxutils import quoteattr

from edition import NAME, TOP, Edition

SOURCES = TOP / "resources" / "linux"
ICON = TOP / "resources" / "icon.svg"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""In pixels; the sizes that menus, docks and task switchers ask for, each drawn sharply."""


def write_share(share: Path, edition: Edition) -> None:
    """Write the files as they lie in a folder of the XDG base directories, `/usr/share` say."""
    for source, place in (
        (SOURCES / f"{NAME}.desktop", "applications"),
        (SOURCES / f"{NAME}.xml", "mime/packages"),
    ):
        _copy(source, share / place / source.name)
    _copy(ICON, share / "icons/hicolor/scalable/apps" / f"{NAME}.svg")
    for size in ICON_SIZES:
        _draw_icon(share / f"icons/hicolor/{size}x{size}/apps" / f"{NAME}.png", size)
    description = (SOURCES / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    path = share / "metainfo" / f"{NAME}.metainfo.xml"
    path.parent.mkdir(parents=True)
    path.write_text(description.replace("<releases/>", _releases(edition)), encoding="utf-8")


def _releases(edition: Edition) -> str:
    days = {release.version: release.day for release in edition.releases}
    rows = [(version, day, "stable") for version, day in days.items()]
    if edition.version not in days:
        rows.insert(0, (edition.version, edition.day, "development"))
    lines = [
        f"    <release version={quoteattr(version)} date={quoteattr(day)} type={quoteattr(kind)}/>"
        for version, day, kind in rows
    ]
    return "\n".join(["<releases>", *lines, "  </releases>"])


def _copy(source: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)


def _draw_icon(path: Path, size: int) -> None:
    # With the Qt that the program is built with: nothing else need be installed.
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICON)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True)
    if not image.save(str(path)):
        raise SystemExit(f"{path} could not be written.")
