"""Write the hashed requirement files anew from pyproject.toml, with uv (`make lock`).

They hold versions and hashes and no address, so that each machine uses the package index it is set
up for. `uv.lock` and `pylock.toml` would record addresses. Read the difference before committing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet")


def compile_lock(name: str, *source: str, requirements: str = "") -> None:
    """Resolve `source` (or `requirements`, given on standard input) into packaging/`name`.

    Pins of the present file are kept where they still fit; `make lock UPGRADE=1` takes the newest.
    """
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    target = str(ROOT / "packaging" / name)
    command = ["uv", "pip", "compile", *source, *OPTIONS, *upgrade, "--output-file", target]
    subprocess.run(command, check=True, cwd=ROOT, input=requirements, text=True, stdout=subprocess.DEVNULL)


def build_requirements() -> str:
    """What `pip install --no-build-isolation -e .` needs, one requirement a line."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return "\n".join(project["build-system"]["requires"])


def main() -> int:
    """Write all five files; the others take their versions from the development file, where it has them."""
    if shutil.which("uv") is None:
        print("uv is not installed, so nothing was changed. Install it and try again.", file=sys.stderr)
        return 3
    compile_lock("requirements-dev.lock", "pyproject.toml", "--group", "dev")
    same_versions = ("--constraint", "packaging/requirements-dev.lock")
    compile_lock("requirements.lock", "pyproject.toml", *same_versions)
    compile_lock("requirements-build.lock", "-", *same_versions, requirements=build_requirements())
    compile_lock("requirements-package.lock", "--group", "package", *same_versions)
    compile_lock("requirements-bench.lock", "--group", "bench", *same_versions)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
