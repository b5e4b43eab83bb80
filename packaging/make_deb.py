"""Make a Debian package of the one-folder program (`make package ARGS=deb`).

The libraries that the program takes from the system become its Depends, as dpkg-shlibdeps reads them from the files.
The same folder gives the same bytes: owners, times and order are fixed, and dpkg-deb takes SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from workshop import (
    OUT,
    PACKAGING,
    ROOT,
    WORK,
    CannotMake,
    epoch,
    megabytes,
    need,
    run,
    say,
    steady_environment,
    version,
)

NAME = "trialeditor"
MAINTAINER = "The Trial Editor authors <trialeditor@localhost>"
PRINTING = "plugins/printsupport"
"""What only printing needs is recommended, not needed."""
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: fonts-noto-cjk, fonts-noto-color-emoji
Section: editors
Priority: optional
Description: editor for plain-language clinical trial pages
 Trial Editor keeps the record of a clinical trial registry, the words that
 people write about it for patients, and the signatures of those who checked
 them in one place. When the record changes, it shows which signed sections no
 longer hold, and why. What goes out is what was signed.
"""


def make_deb(folder: Path) -> Path:
    """Pack the one-folder program into `dist`, and return the package."""
    if sys.platform != "linux":
        raise CannotMake("A Debian package is made on Debian.")
    need("dpkg-deb", "dpkg-shlibdeps", "objdump")
    say("making the Debian package")
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(folder, tree)
    architecture = run("dpkg", "--print-architecture").strip()
    _write_control(tree, architecture)
    _settle(tree)
    OUT.mkdir(exist_ok=True)
    package = OUT / f"{NAME}_{version()}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package, environ=steady_environment())
    say(f"made {package.name}, {megabytes(package)}, {megabytes(tree)} installed")
    return package


def _lay_out(folder: Path, tree: Path) -> None:
    """Put every file where Debian keeps its kind."""
    share = tree / "usr" / "share"
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(folder, program, symlinks=True)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    _put(share / "applications" / f"{NAME}.desktop", (PACKAGING / "debian" / f"{NAME}.desktop").read_bytes())
    _put(share / "mime" / "packages" / f"{NAME}.xml", (PACKAGING / "debian" / f"{NAME}.xml").read_bytes())
    icon = ROOT / "resources" / "icons" / "app.svg"
    _put(share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg", icon.read_bytes())
    manual = (PACKAGING / "debian" / f"{NAME}.1").read_text(encoding="utf-8").replace("@VERSION@", version())
    _put(share / "man" / "man1" / f"{NAME}.1.gz", _packed(manual))
    _put(share / "doc" / NAME / "changelog.gz", _packed(_changelog()))
    _put(share / "doc" / NAME / "copyright", (program / "licenses" / "NOTICES.txt").read_bytes())


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _changelog() -> str:
    """Debian's form of it. What changed for users is in the program's own manual."""
    when = format_datetime(datetime.fromtimestamp(int(epoch()), UTC))
    return f"{NAME} ({version()}) stable; urgency=medium\n\n  * Version {version()}.\n\n -- {MAINTAINER}  {when}\n"


def _write_control(tree: Path, architecture: str) -> None:
    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    depends, recommends = libraries([path for path in files if _is_elf(path)], tree)
    sums = "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files)  # noqa: S324 - dpkg's own check of its files
    control = CONTROL.format(
        name=NAME,
        version=version(),
        architecture=architecture,
        maintainer=MAINTAINER,
        size=sum(-(-path.stat().st_size // 1024) for path in files),
        depends=depends,
        recommends=recommends,
    )
    _put(tree / "DEBIAN" / "control", control.encode())
    _put(tree / "DEBIAN" / "md5sums", sums.encode())


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def libraries(binaries: list[Path], tree: Path) -> tuple[str, str]:
    """Return the packages that the binaries need, and those that printing needs beside them, as control names them."""
    work = WORK / "shlibdeps"
    _put(work / "debian" / "control", f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n".encode())
    own = sorted({f"-l{path.parent}" for path in binaries})
    needed = [f"-e{path}" for path in binaries if PRINTING not in path.as_posix()]
    printing = ["-dRecommends", *(f"-e{path}" for path in binaries if PRINTING in path.as_posix())]
    said = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *own, "-dDepends", *needed, *printing],
        check=False,
        cwd=work,
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    if said.returncode != 0:
        raise CannotMake(f"dpkg-shlibdeps could not find a library of {tree}.\n{said.stderr[-2000:]}")
    found = dict(re.findall(r"^shlibs:(Depends|Recommends)=(.*)$", said.stdout, re.MULTILINE))
    return found["Depends"], ", ".join(filter(None, [found.get("Recommends", ""), "libgl1-mesa-dri"]))


def _settle(tree: Path) -> None:
    """Give every file the same mode and time wherever it was made."""
    moment = int(epoch())
    for path in _from_below(tree):
        if not path.is_symlink():
            runs = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _from_below(tree: Path) -> Iterator[Path]:
    yield from sorted(tree.rglob("*"), reverse=True)
    yield tree
