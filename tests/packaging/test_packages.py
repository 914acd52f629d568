"""The Linux packages, made of a folder that stands in for the built one."""

import io
import os
import re
import shutil
import subprocess
import tarfile
import tomllib
from pathlib import Path

import pytest

from mnist_desktop import __version__
from tests.packaging.stand_in import (
    EPOCH,
    REASON,
    TOP,
    can_make_packages,
    make_folder,
    run,
    script,
)

pytestmark = pytest.mark.skipif(not can_make_packages(), reason=REASON)

ARCHIVE = f"mnist-desktop-{__version__}-linux-x86_64.tar.xz"
PACKAGE = f"mnist-desktop_{__version__}_amd64.deb"
INSTALLED = "./usr/lib/mnist-desktop"


def make(folder: Path, dist: Path) -> Path:
    made = script("build.py", "--quick", folder, dist)
    assert made.returncode == 0, made.stderr
    return dist


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("packages")
    return make(make_folder(place / "folder"), place / "dist")


def part(package: Path, which: str) -> tarfile.TarFile:
    """Return one of the two archives that a Debian package is: `fsys` or `ctrl`."""
    command = ["dpkg-deb", f"--{which}-tarfile", str(package)]
    return tarfile.open(fileobj=io.BytesIO(subprocess.check_output(command)))


def text(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    assert file is not None
    return file.read().decode()


def field(package: Path, name: str) -> str:
    return subprocess.check_output(["dpkg-deb", "--field", package, name], text=True).strip()


def test_another_machine_makes_the_same_packages(dist: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        folder = make_folder(tmp_path / "elsewhere")
        os.utime(folder / "mnist-desktop", (1, 1))
        again = make(folder, tmp_path / "dist")
    finally:
        os.umask(before)

    for name in (ARCHIVE, PACKAGE):
        assert (again / name).read_bytes() == (dist / name).read_bytes(), name


def test_the_archive_tells_nothing_of_where_it_was_made(dist: Path) -> None:
    with tarfile.open(dist / ARCHIVE) as archive:
        members = archive.getmembers()
    names = [member.name for member in members]

    assert names[0] == f"mnist-desktop-{__version__}"
    assert all(name.startswith(names[0]) for name in names)
    assert {(m.uid, m.gid, m.uname, m.gname, m.mtime) for m in members} == {(0, 0, "", "", EPOCH)}
    assert {oct(m.mode) for m in members if m.isfile()} == {"0o644", "0o755"}


def test_what_was_built_is_in_both_packages(dist: Path, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "folder")
    wanted = {str(path.relative_to(folder)) for path in folder.rglob("*")}

    with tarfile.open(dist / ARCHIVE) as archive:
        top = f"mnist-desktop-{__version__}/"
        assert {name.removeprefix(top) for name in archive.getnames()} >= wanted
        assert archive.getmember(f"{top}_internal/libfirst.so").linkname == "libfirst.so.1"
    with part(dist / PACKAGE, "fsys") as files:
        assert {name.removeprefix(f"{INSTALLED}/") for name in files.getnames()} >= wanted
        assert files.getmember(f"{INSTALLED}/_internal/libfirst.so").linkname == "libfirst.so.1"


def test_a_folder_without_the_program_is_refused(tmp_path: Path) -> None:
    made = script("build.py", tmp_path, tmp_path / "dist")

    assert made.returncode == 1
    assert made.stderr.strip() == (
        f"{tmp_path} has no program mnist-desktop; run `make bundle` first."
    )
    assert not (tmp_path / "dist").exists()


def test_the_deb_depends_on_all_that_is_not_carried(dist: Path) -> None:
    listed = tomllib.loads((TOP / ".ci/bundle/system-libraries.toml").read_text(encoding="utf-8"))
    oldest = listed.pop("glibc")
    wished = set(listed.pop("opened-when-there").values())
    needed = {package for packages in listed.values() for package in packages.values()}

    depends = field(dist / PACKAGE, "Depends").split(", ")

    assert f"libc6 (>= {oldest})" in depends
    assert {entry.split(" ")[0] for entry in depends} == needed | {"libc6"}
    assert set(field(dist / PACKAGE, "Recommends").split(", ")) > wished


def test_the_deb_says_what_it_is(dist: Path) -> None:
    assert field(dist / PACKAGE, "Version") == __version__
    assert field(dist / PACKAGE, "Architecture") == "amd64"
    with part(dist / PACKAGE, "fsys") as files:
        sizes = [-(-m.size // 1024) if m.isfile() else 1 for m in files.getmembers()]
    assert abs(int(field(dist / PACKAGE, "Installed-Size")) - sum(sizes)) <= 1


def test_the_deb_runs_nothing_when_it_is_installed_or_removed(dist: Path) -> None:
    with part(dist / PACKAGE, "ctrl") as control:
        files = {Path(member.name).name for member in control.getmembers() if member.isfile()}

    assert files == {"control", "md5sums"}


def test_the_deb_has_what_a_desktop_wants(dist: Path) -> None:
    with part(dist / PACKAGE, "fsys") as files:
        names = {name.removeprefix("./usr/") for name in files.getnames()}
        link = files.getmember("./usr/bin/mnist-desktop").linkname
        owners = {(member.uid, member.gid) for member in files.getmembers()}

    assert link == "../lib/mnist-desktop/mnist-desktop"
    assert owners == {(0, 0)}
    assert names >= {
        "share/applications/mnist-desktop.desktop",
        "share/doc/mnist-desktop/copyright",
        "share/icons/hicolor/48x48/apps/mnist-desktop.png",
        "share/icons/hicolor/scalable/apps/mnist-desktop.svg",
        "share/man/man1/mnist-desktop.1.gz",
        "share/metainfo/mnist-desktop.metainfo.xml",
        "share/mime/packages/mnist-desktop.xml",
    }


def test_the_deb_names_the_licence_of_every_component(dist: Path) -> None:
    with part(dist / PACKAGE, "fsys") as files:
        said = text(files, "./usr/share/doc/mnist-desktop/copyright")
    fields = [re.match(r"([A-Z][A-Za-z-]+): ?|[ ].|$", line) for line in said.splitlines()]

    assert all(fields), "each line begins a field, goes on with one, or parts two paragraphs"
    assert "  Qt 6.11.3: LGPL-3.0-only\n  zlib: Zlib\n" in said
    assert " It is made with the work of others.\n .\n" in said
    assert "\nLicense: Expat\n MIT License\n .\n" in said


def test_a_folder_without_its_list_of_components_is_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "folder")
    (folder / "_internal" / "NOTICES.txt").unlink()

    made = script("build.py", "--quick", folder, tmp_path / "dist")

    assert made.returncode == 1
    assert made.stderr.strip() == (
        f"{folder} has no NOTICES.txt; build it anew with `make bundle`."
    )


def test_the_archive_says_how_to_use_it(dist: Path) -> None:
    with tarfile.open(dist / ARCHIVE) as archive:
        said = text(archive, f"mnist-desktop-{__version__}/README.txt")

    assert f"MNIST Desktop {__version__}" in said
    assert re.search(r"sudo apt install \S+ \S+", said)
    assert "@" not in said


@pytest.fixture(params=["plain", 'with "quotes", $HOME, `id`, \\ and – 数字'])
def unpacked(dist: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    place = tmp_path / str(request.param)
    with tarfile.open(dist / ARCHIVE) as archive:
        archive.extractall(place, filter="data")
    return place / f"mnist-desktop-{__version__}"


def started_by(entry: Path) -> list[str]:
    """Return what the program of a menu entry prints, started with a file as a desktop does."""
    (line,) = re.findall(r"^Exec=(.*)$", entry.read_text(encoding="utf-8"), re.MULTILINE)
    # The entry's own escapes, then the codes for files, then the shell's quotes.
    command = line.replace(r"\\", "\\").replace(" %F", " 'a file'")
    return run(["sh", "-c", command]).stdout.splitlines()


def test_install_makes_a_menu_entry_that_starts_the_program(
    unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "all my data"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))

    done = run([unpacked / "install"])

    assert done.returncode == 0, done.stderr
    entry = data / "applications" / "mnist-desktop.desktop"
    assert started_by(entry) == [str(unpacked / "mnist-desktop"), "a file"]
    if shutil.which("desktop-file-validate"):
        assert run(["desktop-file-validate", entry]).stdout == ""
    assert (data / "icons/hicolor/scalable/apps/mnist-desktop.svg").is_file()


def test_install_refuses_a_place_that_no_menu_entry_can_name(
    dist: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    with tarfile.open(dist / ARCHIVE) as archive:
        archive.extractall(tmp_path / "100 %", filter="data")
    folder = tmp_path / "100 %" / f"mnist-desktop-{__version__}"

    done = run([folder / "install"])

    assert done.returncode == 1
    assert done.stderr == (
        "A menu entry can't hold a % or a line break; take them out of the name:"
        f" {folder.resolve()}\n"
    )
    assert not data.exists()


def test_uninstall_takes_back_what_install_did_and_no_more(
    unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    other = data / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(data))

    assert run([unpacked / "install"]).returncode == 0
    assert any(data.rglob("mnist-desktop*"))
    done = run([unpacked / "uninstall"])

    assert done.returncode == 0, done.stderr
    left = {path.relative_to(data) for path in data.rglob("*")}
    cache = Path("applications/mimeinfo.cache")  # is the desktop's, where it has one
    assert left - {cache} == {Path("applications"), Path("applications/other.desktop")}
    assert (unpacked / "mnist-desktop").is_file()


def test_uninstall_where_nothing_was_installed_is_no_failure(
    unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nothing here"))

    done = run([unpacked / "uninstall"])

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "nothing here").exists()
