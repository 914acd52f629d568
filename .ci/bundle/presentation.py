"""How the program presents itself to Windows and macOS: its icon, version and kinds of files.

Written from their documentation; untried until the workflows have run on these systems.
"""

import os
import sys
from pathlib import Path
from typing import Any

NAME, IDENTIFIER = "MNIST Desktop", "mnist-desktop"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(svg: Path, into: Path) -> str | None:
    """Draw the icon in the system's own format; None where programs have none, on Linux."""
    if sys.platform not in ("win32", "darwin"):
        return None
    from PIL import Image

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    into.mkdir(parents=True, exist_ok=True)
    large = into / "icon.png"
    _draw(svg, large, 1024)
    path = into / ("icon.ico" if sys.platform == "win32" else "icon.icns")
    with Image.open(large) as image:
        if sys.platform == "win32":
            image.save(path, sizes=[(size, size) for size in SIZES])
        else:
            image.save(path)
    return str(path)


def _draw(svg: Path, png: Path, size: int) -> None:
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    image.save(str(png))
    del application


def windows_version(version: str, original: str) -> Any:
    """Return what Windows shows as the details of a program's file; None elsewhere."""
    if sys.platform != "win32":
        return None
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = tuple(int(part) for part in version.split(".")[:3])
    texts = {
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": "mnist-desktop",
        "LegalCopyright": "The MNIST Desktop authors; MIT licence",
        "OriginalFilename": original,
        "ProductName": NAME,
        "ProductVersion": version,
    }
    table = info.StringTable("040904B0", [info.StringStruct(*text) for text in texts.items()])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=(*numbers, 0), prodvers=(*numbers, 0)),
        kids=[
            info.StringFileInfo([table]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )


def macos_information(version: str) -> dict[str, Any]:
    """Return what macOS reads of the application: its version, and the files it opens."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "13.0",  # of Qt 6.11
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark mode is wanted
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Picture",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [
                    "public.png",
                    "public.jpeg",
                    "com.microsoft.bmp",
                    "com.compuserve.gif",
                    "public.tiff",
                    "org.webmproject.webp",
                    "public.pbm",
                ],
            },
            {
                "CFBundleTypeName": "Drawing",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": ["org.w3.inkml"],
            },
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.w3.inkml",
                "UTTypeDescription": "InkML drawing",
                "UTTypeConformsTo": ["public.xml"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["inkml"],
                    "public.mime-type": ["application/inkml+xml"],
                },
            }
        ],
    }
