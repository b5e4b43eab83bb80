"""Prove `make run` and `make test` where nothing is installed (`make bare`).

Makes a Debian 12 tree with debootstrap that holds git, make, python3 and ca-certificates and no
more, clones the last commit of this repository into it, and runs both commands there in a chroot
without a terminal or a display. Needs root, on Debian or a relative of it. The mirror, the proxies,
the certificates and pip's settings are those of this machine; this file names no host.

    python3 packaging/bare_tree.py [--only run|test] [--keep DIR]

Exit code: 0 proven, 1 a command failed or left nothing behind, 3 the tree could not be made.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = "bookworm"
SUITES = (RELEASE, f"{RELEASE}-updates", f"{RELEASE}-security")
PACKAGES = "git,make,python3,ca-certificates"
CLONE = "srv/trialeditor"
CERTIFICATES = "etc/ssl/certs/ca-certificates.crt"
PIP_CONFIGS = (Path("/etc/pip.conf"), Path.home() / ".config" / "pip" / "pip.conf", Path.home() / ".pip" / "pip.conf")
# Settings that say how this machine reaches the network. All else stays outside.
NETWORK = re.compile(r"PIP_\w+|\w+_CA_BUNDLE|SSL_CERT_\w+|(https?|no|all)_proxy|CI", re.IGNORECASE)
APT_NETWORK = re.compile(r"^Acquire::(https?|ftp|Check-\w[\w-]*|Retries)\b.* \".+\";$", re.MULTILINE)
# The mount and process name spaces end with the command, and with them all that it mounted or started.
ENTER = (
    'mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/dev/shm" && exec chroot "$1" /usr/bin/env -i sh -c "$2"'
)


class CannotProve(Exception):
    """The tree could not be made; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How one command went: its name, its exit code, what it should have left behind, and seconds."""

    command: str
    code: int
    absent: Sequence[str]
    seconds: float

    @property
    def proven(self) -> bool:
        """Whether the command ended well and left behind what it should."""
        return self.code == 0 and not self.absent

    def line(self) -> str:
        """The verdict for the terminal."""
        what = "ok" if self.proven else f"FAILED (exit code {self.code})"
        without = f", nothing in {', '.join(self.absent)}" if self.absent else ""
        return f"make {self.command}: {what}{without}, {self.seconds:.0f} s"


def checked(*command: str) -> str:
    """Run a command that has to succeed; what it prints on standard output."""
    result = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
    if result.returncode != 0:
        raise CannotProve(
            f"`{shlex.join(command)}` failed with exit code {result.returncode}.\n{result.stdout[-2000:]}"
        )
    return result.stdout


def apt_sources() -> list[str]:
    """The lines of a sources.list for the release, from this machine's own sources.

    The first line is the release itself, which debootstrap wants.
    """
    known = checked("apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)", "Created-By: Packages")
    pairs = {codename: uri for uri, codename in (line.split() for line in known.splitlines())}
    if RELEASE not in pairs:
        raise CannotProve(f"This machine's apt sources do not offer {RELEASE}; run apt-get update, or add it.")
    return [f"deb {pairs[suite]} {suite} main" for suite in SUITES if suite in pairs]


def ensure_debootstrap() -> None:
    """Install debootstrap where it is missing, and know the mirrors of this machine."""
    for need in ("apt-get", "unshare", "chroot"):
        if shutil.which(need) is None:
            raise CannotProve(f"This needs a Debian machine: there is no {need}.")
    checked("apt-get", "-qq", "update")
    if shutil.which("debootstrap") is None:
        checked(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-y",
            "install",
            "--no-install-recommends",
            "debootstrap",
        )


def make_tree(tree: Path) -> None:
    """Fill `tree` with the bare system, this machine's way to the network, and a clone."""
    make_system(tree, f"--include={PACKAGES}")
    checked("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(tree / CLONE))


def make_system(tree: Path, *options: str) -> None:
    """Fill `tree` with the bare system and this machine's way to the network; `options` are debootstrap's."""
    sources = apt_sources()
    mirror = sources[0].split()[1]
    checked("debootstrap", "--variant=minbase", *options, RELEASE, str(tree), mirror)
    tree.chmod(0o755)  # a temporary folder is closed to others, and a machine's root is not
    (tree / "etc/apt/sources.list").write_text("\n".join(sources) + "\n", encoding="utf-8")
    settings = "\n".join(match.group() for match in APT_NETWORK.finditer(checked("apt-config", "dump")))
    (tree / "etc/apt/apt.conf.d/90network").write_text(settings + "\n", encoding="utf-8")
    for path in (Path("/etc/resolv.conf"), Path("/etc/hosts"), Path("/") / CERTIFICATES):
        copy_in(path, tree / path.relative_to("/"))
    for path in PIP_CONFIGS:
        copy_in(path, tree / ("etc" if path.parent == Path("/etc") else "root/.config/pip") / "pip.conf")


def copy_in(source: Path, target: Path) -> None:
    """Copy one file of this machine into the tree, when there is one."""
    if source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(source, target)


def clean_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables inside the tree: a plain login's, and how this machine reaches the network."""
    plain = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
    return {name: value for name, value in environ.items() if NETWORK.fullmatch(name)} | plain


def inside(tree: Path, *command: str) -> int:
    """Run a command in the clone inside the tree, with what it prints on this terminal."""
    assignments = [f"{name}={value}" for name, value in clean_environment().items()]
    line = f"cd /{CLONE} && exec {shlex.join(['env', *assignments, *command])}"
    enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "sh", str(tree), line]
    return subprocess.run(enter, check=False, stdin=subprocess.DEVNULL).returncode


def tour_leaves(tree: Path) -> list[str]:
    """What the tour should have left behind and did not: screenshots, and a page."""
    tour = tree / CLONE / "build" / "tour"
    return [f"build/tour/**/{pattern}" for pattern in ("*.png", "*.html") if not any(tour.rglob(pattern))]


def nothing(_tree: Path) -> list[str]:
    """The tests leave nothing behind."""
    return []


PROOFS: Mapping[str, Callable[[Path], list[str]]] = {"run": tour_leaves, "test": nothing}


def prove(tree: Path, command: str) -> Verdict:
    """Run one make target in the tree and look at what it left."""
    print(f"== bare tree: make {command}", flush=True)
    start = time.monotonic()
    code = inside(tree, "make", command)
    return Verdict(command=command, code=code, absent=PROOFS[command](tree), seconds=time.monotonic() - start)


def options(argv: Sequence[str]) -> argparse.Namespace:
    """What was asked on the command line."""
    parser = argparse.ArgumentParser(description="Prove make run and make test in a bare Debian 12 tree.")
    parser.add_argument("--only", choices=list(PROOFS), help="prove one of the two")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="make the tree in DIR (new or empty) and leave it there"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str]) -> int:
    """Make the tree, run the commands in it, and print the verdict."""
    asked = options(argv)
    if os.geteuid() != 0:
        print("A bare tree needs root. Try: sudo make bare", file=sys.stderr)
        return 3
    with ExitStack() as cleanup:
        tree = asked.keep or Path(cleanup.enter_context(tempfile.TemporaryDirectory(prefix="bare-")))
        try:
            ensure_debootstrap()
            start = time.monotonic()
            make_tree(tree.resolve())
        except CannotProve as reason:
            print(reason, file=sys.stderr)
            return 3
        print(f"== bare tree: made in {time.monotonic() - start:.0f} s", flush=True)
        verdicts = [prove(tree.resolve(), command) for command in ([asked.only] if asked.only else PROOFS)]
    print("== bare tree:", *(verdict.line() for verdict in verdicts), sep="\n   ")
    return 0 if all(verdict.proven for verdict in verdicts) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
