"""From a fresh clone to a running program, with nothing but Python's standard library.

`make run`, `make test`, `make test-long` and `make setup` call this; without make it is
`python packaging/bootstrap.py run` and so on. It finds missing system libraries and installs them
where apt-get can, makes `.venv`, installs the hashed requirement files that the purpose needs, and
goes on to what was asked. A step that is already done costs a few milliseconds. Exit code 3 means
that the machine lacks something; the last lines say what, and which line mends it.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "bootstrap.json"
OLDEST_PYTHON = (3, 11)
CANNOT = 3

# Debian package -> the library that shows it is there.
OFF_SCREEN = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
}
WEB_ENGINE = {
    "libnss3": "libnss3.so",
    "libnspr4": "libnspr4.so",
    "libxcomposite1": "libXcomposite.so.1",
    "libxdamage1": "libXdamage.so.1",
    "libxrandr2": "libXrandr.so.2",
    "libxtst6": "libXtst.so.6",
    "libxkbfile1": "libxkbfile.so.1",
    "libasound2": "libasound.so.2",
}
DISPLAY = {
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
# Debian package -> the command that shows it is there: what only the long tests need.
LONG_TESTS = {"chromium": "chromium", "default-jre-headless": "java", "npm": "npm"}
# What the long tests hold pages to, from npm: listed in packaging/page-tools, installed into build/page-tools.
PAGE_TOOLS = ("package.json", "package-lock.json")

# Purpose -> the requirement files it needs. The last one holds the build back end, for `-e .`.
LOCKS = {
    "run": ("requirements.lock", "requirements-build.lock"),
    "test": ("requirements-dev.lock",),
}
# The development file pins everything that the other two pin (tests/house shows it).
ALSO_INSTALLED = {"test": LOCKS["run"]}


def stop(*lines: str) -> NoReturn:
    """Say what is missing and what to do, and give up."""
    print(*lines, sep="\n", file=sys.stderr, flush=True)
    raise SystemExit(CANNOT)


def say(line: str) -> None:
    """Tell the person what is going on, before it takes its time."""
    print(f"· {line}", flush=True)


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere with X or Wayland."""
    return not platform.startswith("linux") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def is_root() -> bool:
    """Whether this process may do everything on this machine."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def loads(library: str) -> bool:
    """Whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(wanted: Mapping[str, str]) -> dict[str, str]:
    """The part of `wanted` (Debian package -> library) that this machine lacks."""
    return {package: library for package, library in wanted.items() if not loads(library)}


def ensure_system(*, display: bool) -> None:
    """Install the system libraries that Qt needs and, on Debian, what makes virtual environments."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(OFF_SCREEN | WEB_ENGINE | (DISPLAY if display else {}))
    packages = list(missing)
    if importlib.util.find_spec("ensurepip") is None:
        packages.insert(0, "python3-venv")
    if not packages:
        return
    if shutil.which("apt-get") is None:
        stop(
            "These system libraries are missing: " + ", ".join(missing.values() or ["ensurepip (Python's own)"]) + ".",
            "Nothing was changed. Install them with this system's package manager and try again.",
        )
    install_debian(packages)


def ensure_programs(wanted: Mapping[str, str]) -> None:
    """Install the Debian packages of `wanted` (package -> command) whose commands are missing; elsewhere say so."""
    missing = [package for package, command in wanted.items() if shutil.which(command) is None]
    if missing and shutil.which("apt-get") is not None:
        install_debian(missing)
    elif missing:
        say(f"not here, and nothing to install it with: {', '.join(missing)}; tests that need it are skipped")


def ensure_page_tools() -> None:
    """Install what the lock file of packaging/page-tools names, where it changed; without npm, leave it."""
    listed, here = ROOT / "packaging" / "page-tools", ROOT / "build" / "page-tools"
    wanted = [(listed / name).read_bytes() for name in PAGE_TOOLS]
    kept = [(here / name).read_bytes() if (here / name).is_file() else b"" for name in PAGE_TOOLS]
    npm = shutil.which("npm")
    if npm is None or (wanted == kept and (here / "node_modules").is_dir()):
        return
    say("installing what pages are checked with")
    here.mkdir(parents=True, exist_ok=True)
    for name in PAGE_TOOLS:
        shutil.copy(listed / name, here / name)
    # Nothing of these packages has to run to be installed.
    if not succeeds([npm, "ci", "--silent", "--ignore-scripts", "--prefix", str(here)]):
        shutil.rmtree(here)
        say("npm could not install it; tests that need it are skipped")


def install_debian(packages: Sequence[str]) -> None:
    """Install Debian packages with apt-get, as root or through sudo."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    by_hand = f"    sudo apt-get update && sudo {' '.join(install)}"
    prefix = privileged()
    if prefix is None:
        stop("System packages are missing, and this account cannot install them. Ask for this line:", by_hand)
    say(f"installing system packages: {' '.join(packages)}")
    quietly = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"]
    # An update fails when any one source of the machine does; what we need may be there all the same.
    subprocess.run([*quietly, "apt-get", *quiet, "update"], check=False, stdout=subprocess.DEVNULL)
    # What dpkg prints is long and says nothing; errors come by the other stream.
    ran = subprocess.run([*quietly, "apt-get", *quiet, *install[1:]], check=False, stdout=subprocess.DEVNULL)
    if ran.returncode != 0:
        stop("Installing system packages failed; the reason stands above. This is the line:", by_hand)


def privileged() -> list[str] | None:
    """What to put before a command that needs root; None when there is no way."""
    if is_root():
        return []
    if shutil.which("sudo") is None:
        return None
    return ["sudo"] if sys.stdin is not None and sys.stdin.isatty() else ["sudo", "-n"]


def tool(name: str) -> Path:
    """The path of a command inside `.venv`."""
    return VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """What `.venv` holds, as the last installation noted it; empty when that is not known."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def add_to_stamp(**done: str) -> None:
    """Note what was installed. Written last, so that an interrupted installation is done again."""
    STAMP.write_text(json.dumps(read_stamp() | {"root": str(ROOT)} | done, indent=1, sort_keys=True), encoding="utf-8")


def ensure_venv() -> None:
    """Make `.venv`, or make it anew when it is broken or was moved here from another folder."""
    moved = read_stamp().get("root", str(ROOT)) != str(ROOT)
    if not moved and tool("python").exists() and succeeds([str(tool("python")), "-c", "import pip"]):
        return
    say("making .venv")
    if not succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        stop("Python could not make a virtual environment in .venv.", "Is the disk full, or the folder read-only?")


def succeeds(command: Sequence[str]) -> bool:
    """Whether a command ends with exit code 0. It prints nothing."""
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def ensure_packages(purpose: str) -> None:
    """Install the requirement files of this purpose, and Trial Editor itself, where they changed."""
    stamp = read_stamp()
    here = {name: digest(ROOT / "packaging" / name) for name in (*LOCKS[purpose], *ALSO_INSTALLED.get(purpose, ()))}
    if any(stamp.get(name) != here[name] for name in LOCKS[purpose]):
        say("installing Python packages (the first time takes minutes)")
        files = [part for name in LOCKS[purpose] for part in ("-r", str(ROOT / "packaging" / name))]
        pip_install("--require-hashes", "--only-binary", ":all:", *files)
        add_to_stamp(**here)
    project = digest(ROOT / "pyproject.toml")
    if stamp.get("project") != project:
        say("installing Trial Editor into .venv")
        pip_install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
        add_to_stamp(project=project)


def pip_install(*args: str) -> None:
    """Run `pip install` in `.venv`, in few words when nobody is watching."""
    options = ["--disable-pip-version-check", "--root-user-action", "ignore"]
    if not sys.stdout.isatty():
        options.append("-qq")
    command = [str(tool("python")), "-m", "pip", "install", *options, *args]
    if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
        stop(
            "Installing Python packages failed; pip's reason stands above.",
            "Your files are as they were. The same command goes on where this one stopped.",
        )


def prepare(purpose: str, *, display: bool) -> None:
    """Bring the machine to where `purpose` (a key of `LOCKS`) can start."""
    if sys.version_info < OLDEST_PYTHON:
        stop(f"Trial Editor needs Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} or newer; this is {sys.version}.")
    ensure_system(display=display)
    ensure_venv()
    ensure_packages(purpose)


def call(name: str, *args: str, **environ: str) -> int:
    """Run a command of `.venv` in the project's folder, and hand on its exit code."""
    try:
        return subprocess.run([str(tool(name)), *args], check=False, cwd=ROOT, env=os.environ | environ).returncode
    except KeyboardInterrupt:
        return 130


def setup(_args: Sequence[str]) -> int:
    """Prepare the machine for running and for testing, and do no more."""
    prepare("test", display=has_display())
    say("ready: `make run` opens Trial Editor, `make test` runs the tests")
    return 0


def run(args: Sequence[str]) -> int:
    """Open the window on the sample workspace; without a display, take the tour."""
    prepare("run", display=has_display())
    if args or has_display():
        return call("trialeditor", *args)
    say("no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the main job is done off screen")
    say("screenshots and the exported bundle go to build/tour")
    # Chromium's sandbox refuses root. Off screen, on our own sample, it may be left out.
    as_root = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if is_root() else {}
    return call("trialeditor", "tour", "--out", str(ROOT / "build" / "tour"), QT_QPA_PLATFORM="offscreen", **as_root)


def test(args: Sequence[str]) -> int:
    """Run what has to hold at every commit: the house rules and all tests but the long ones."""
    prepare("test", display=False)
    return call("pytest", "-n", "2", "--dist", "worksteal", *args)


def test_long(args: Sequence[str]) -> int:
    """Run the tests that take long, then the whole set-up in a bare tree; with arguments, what they choose alone."""
    prepare("test", display=False)
    ensure_programs(LONG_TESTS)
    ensure_page_tools()
    # What a file makes once for all its tests (a bundle of all records) is made in one process alone.
    code = call("pytest", "-m", "long", "-n", "2", "--dist", "loadscope", *args)
    return code if code or args else call("python", str(ROOT / "packaging" / "bare_tree.py"))


def bench(args: Sequence[str]) -> int:
    """Measure, and print one table; without arguments all of it. What we compare with stands in a folder of its own."""
    prepare("test", display=False)
    tools = ROOT / "build" / "bench" / "tools"
    lock = ROOT / "packaging" / "requirements-bench.lock"
    code = call("pip", "install", "--quiet", "--upgrade", "--require-hashes", "--target", str(tools), "-r", str(lock))
    if code:
        return code
    python_path = os.pathsep.join((str(ROOT / "tests"), str(tools)))
    path = os.pathsep.join((str(tools / "bin"), os.environ.get("PATH", "")))
    return call("python", "-m", "benchmarks", *args, PYTHONPATH=python_path, PATH=path)


def measure(args: Sequence[str]) -> int:
    """Hold the checks to labelled texts, and print what they find and what they miss."""
    prepare("test", display=False)
    return call("python", "-m", "measures", *args, PYTHONPATH=str(ROOT / "tests"))


def package(args: Sequence[str]) -> int:
    """Make what is handed out, and prove it. The libraries of the display are looked at, so they have to be here."""
    ensure_system(display=True)
    return subprocess.run([sys.executable, str(ROOT / "packaging" / "package.py"), *args], check=False).returncode


COMMANDS = {
    "setup": setup,
    "run": run,
    "test": test,
    "test-long": test_long,
    "bench": bench,
    "measure": measure,
    "package": package,
}


def main(argv: Sequence[str]) -> int:
    """Do what the first argument names; the rest goes on to it."""
    if not argv or argv[0] not in COMMANDS:
        print(f"usage: python packaging/bootstrap.py {' | '.join(COMMANDS)} [arguments]", file=sys.stderr)
        return 2
    return COMMANDS[argv[0]](argv[1:])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
