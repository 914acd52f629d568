"""A smaller `libicudata` for Qt, which asks ICU only for collation, encodings and time zones.

Qt carries the data of all languages for all purposes: 32 MB, a fifteenth of the whole folder. ICU
takes a part of it as well; to leave items out is what its own build tools offer (its user guide,
“ICU Data Build Tool”).
"""

import re
import struct
import subprocess
from pathlib import Path

KEPT = re.compile(
    r"""icudt\d+l/(
        cnvalias\.icu | nfkc\.nrm | nfkc_cf\.nrm | ibm-5348_P100-1997\.cnv  # windows-1252
        | (keyTypeData|likelySubtags|metaZones|numberingSystems|supplementalData)\.res
        | (timezoneTypes|windowsZones|zoneinfo64)\.res
        | coll/ucadata\.icu
        | (coll/|zone/)?(root|pool|res_index|de|en|es|fr|ja)\.res
    )""",
    re.VERBOSE,
)
"""What Qt asks for, in the program's languages; others are sorted as Unicode sorts by itself."""

_DATA = re.compile(r"OBJECT .* (icudt\d+_dat)$", re.MULTILINE)
_ASSEMBLER = """.globl {name}
.section .rodata
.balign 16
.type {name}, @object
{name}: .incbin "{data}"
.size {name}, . - {name}
.section .note.GNU-stack, "", @progbits
"""


def smaller(library: Path, into: Path) -> Path:
    """Make the smaller one of a `libicudata.so.N` in the folder `into`; return its path."""
    symbols = _run("readelf", "--dyn-syms", "--wide", str(library))
    (name,) = _DATA.findall(symbols)
    raw = library.read_bytes()
    start = raw.index(b"\xda\x27", 0x100) - 2  # the magic number follows the size of the header
    data = _pick(raw[start:])
    into.mkdir(parents=True, exist_ok=True)
    (into / "kept.dat").write_bytes(data)
    (into / "kept.s").write_text(_ASSEMBLER.format(name=name, data="kept.dat"), encoding="ascii")
    _run("as", "-o", "kept.o", "kept.s", within=into)
    made = into / library.name
    _run("ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", made.name, "kept.o",
         within=into)  # fmt: skip
    return made


def _pick(data: bytes) -> bytes:
    """Return a package of ICU data with the items to keep alone.

    A header; then, counted from the header's end, the number of items, for each the places of its
    name and of its content, the names, and the contents.
    """
    (header,) = struct.unpack_from("<H", data)
    body = data[header:]
    (count,) = struct.unpack_from("<I", body)
    places = [struct.unpack_from("<II", body, 4 + 8 * index) for index in range(count)]
    names = [body[place : body.index(b"\0", place)] for place, _ in places]
    starts = sorted(place for _, place in places)
    ends = dict(zip(starts, [*starts[1:], None], strict=True))
    kept = [
        (name, body[place : ends[place]])
        for name, (_, place) in zip(names, places, strict=True)
        if KEPT.fullmatch(name.decode("ascii"))
    ]
    texts = b"".join(name + b"\0" for name, _ in kept)
    contents, table = b"", b""
    name_at = 4 + 8 * len(kept)
    first = name_at + len(texts)
    padding = -(first + header) % 16
    at = first + padding
    for name, content in kept:
        content += bytes(-len(content) % 16)
        table += struct.pack("<II", name_at, at)
        name_at += len(name) + 1
        at += len(content)
        contents += content
    return data[:header] + struct.pack("<I", len(kept)) + table + texts + bytes(padding) + contents


def _run(*command: str, within: Path | None = None) -> str:
    return subprocess.run(command, cwd=within, check=True, capture_output=True, text=True).stdout
