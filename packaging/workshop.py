"""What the makers of packages share: where things go, which time it is, and how a command is run.

Everything is made in `build/package` and leaves `.venv` alone. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
OUT = ROOT / "dist"
WORK = ROOT / "build" / "package"
RUN_LOCK, PACKAGE_LOCK = "requirements.lock", "requirements-package.lock"


class CannotMake(Exception):
    """Something that is needed is missing, or a step failed; the text says what."""


def say(line: str) -> None:
    """Tell the person what is going on, before it takes its time."""
    print(f"· {line}", flush=True)


def run(*command: str | Path, cwd: Path = ROOT, environ: Mapping[str, str] | None = None, code: int = 0) -> str:
    """Run a command that has to end with this exit code; return what it printed on standard output."""
    words = [str(word) for word in command]
    result = subprocess.run(
        words,
        check=False,
        cwd=cwd,
        env=os.environ if environ is None else environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if result.returncode != code:
        said = f"{result.stdout}\n{result.stderr}".strip()[-3000:]
        raise CannotMake(f"`{shlex.join(words)}` failed with exit code {result.returncode}.\n{said}")
    return result.stdout


def need(*tools: str) -> None:
    """Raise CannotMake unless these commands are on this machine."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        raise CannotMake(f"Not on this machine: {', '.join(missing)}. On Debian: apt-get install binutils dpkg-dev.")


def committed_source(commit: str) -> Path:
    """Unpack a commit into a folder and return that: what is not committed goes into no package.

    Unless SOURCE_DATE_EPOCH says otherwise, the commit's time becomes that of all that is made.
    """
    folder = WORK / "source"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archive = WORK / "source.tar"
    run("git", "archive", "--output", archive, commit)
    os.environ.setdefault("SOURCE_DATE_EPOCH", run("git", "log", "-1", "--format=%ct", commit).strip())
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    archive.unlink()
    return folder


def epoch() -> str:
    """Return the moment that files carry, in seconds: that of the commit, unless SOURCE_DATE_EPOCH says otherwise."""
    return os.environ["SOURCE_DATE_EPOCH"]


def steady_environment() -> dict[str, str]:
    """Return the variables under which the same sources give the same bytes."""
    return os.environ | {"SOURCE_DATE_EPOCH": epoch(), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def venv_python(folder: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return folder / "Scripts" / "python.exe" if sys.platform == "win32" else folder / "bin" / "python"


def ensure_venv(name: str, *locks: str, wheel: Path | None = None) -> Path:
    """Make or renew a virtual environment that holds these requirement files and no more, and return its interpreter.

    With a wheel, that is installed without asking for its dependencies: the files have to hold them. It is installed by
    name: an installation by path would note where on this machine it came from.
    """
    folder = WORK / name
    python, stamp = venv_python(folder), folder / "locks.sha256"
    told = hashlib.sha256(b"".join((PACKAGING / lock).read_bytes() for lock in locks)).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != told:
        say(f"making the environment {name}")
        run(sys.executable, "-m", "venv", "--clear", folder)
        files = [part for lock in locks for part in ("-r", str(PACKAGING / lock))]
        pip(python, "--require-hashes", "--only-binary", ":all:", *files)
        stamp.write_text(told, encoding="ascii")
    if wheel is not None:
        name, number, *_tags = wheel.stem.split("-")
        found = ("--no-index", "--find-links", str(wheel.parent), f"{name}=={number}")
        pip(python, "--no-deps", "--force-reinstall", *found)
    return python


def pip(python: Path, *arguments: str) -> None:
    """Install with the pip of an environment."""
    options = ("--quiet", "--disable-pip-version-check", "--root-user-action", "ignore")
    run(python, "-m", "pip", "install", *options, *arguments)


def version() -> str:
    """Return the version of Trial Editor, as the source that is packaged says it."""
    source = WORK / "source"
    text = ((source if source.is_dir() else ROOT) / "src" / "trialeditor" / "__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def megabytes(path: Path) -> str:
    """Return the size of a file, or of all files in a folder, for the terminal."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file() and not each.is_symlink()]
    return f"{sum(each.stat().st_size for each in files) / 1e6:.0f} MB"
