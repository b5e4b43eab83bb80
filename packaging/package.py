"""Make what is handed out: a wheel, a one-folder program, a Debian package, and a proof of each (`make package`).

    python3 packaging/package.py [wheel | folder | deb | bare] [--commit COMMIT]

Each step takes the one before along; without a word it is all but `bare`, which needs root: there the Debian package is
installed into a bare Debian 12 tree and does the main job. What is made is in `dist`. Exit code: 0 proven, 1 not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from make_deb import make_deb
from make_folder import make_folder, prove_folder
from make_wheel import make_wheel, prove_wheel
from prove_deb import prove_deb
from workshop import CannotMake

STEPS = ("wheel", "folder", "deb", "bare")


def make(last: str, commit: str) -> None:
    """Take the steps up to the last one that is wanted."""
    wanted = STEPS[: STEPS.index(last) + 1]
    wheel = make_wheel(commit)
    prove_wheel(wheel)
    if "folder" not in wanted:
        return
    folder = make_folder(wheel)
    prove_folder(folder)
    if "deb" not in wanted:
        return
    package = make_deb(folder)
    if "bare" in wanted:
        prove_deb(package)


def main(argv: Sequence[str]) -> int:
    """Make what was asked for."""
    parser = argparse.ArgumentParser(description="Make the packages of Trial Editor.")
    default = "deb" if sys.platform == "linux" else "folder"
    parser.add_argument("last", nargs="?", choices=STEPS, default=default, help="the last step to take")
    parser.add_argument("--commit", default="HEAD", help="what is packaged; nothing that is not committed ever is")
    asked = parser.parse_args(argv)
    try:
        make(asked.last, asked.commit)
    except CannotMake as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
