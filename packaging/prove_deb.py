"""Install the Debian package into a bare Debian 12 tree and do the main job there, as an ordinary user.

The tree holds no Python, no Qt and no font but what the package's Depends bring along. Needs root; the tree is removed.
The tree becomes the root of a mount name space of its own, for the web engine's sandbox refuses to start in a chroot.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import bare_tree
from make_deb import PRINTING
from proving import Place, main_job, window_job
from workshop import CannotMake, run, say

USER = "edna"
HOME = f"home/{USER}"
ENVIRONMENT = f"PATH=/usr/bin:/bin HOME=/{HOME} LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen"
ENTER = f"""
tree=$1; shift
mount --bind "$tree" "$tree" && cd "$tree" && pivot_root . mnt && cd /
mount -t proc proc /proc && mount -t tmpfs tmpfs /dev/shm && umount -l /mnt
exec chroot --userspec={USER}:{USER} / /usr/bin/env -i {ENVIRONMENT} sh -c 'cd && exec "$@"' sh "$@"
"""


def prove_deb(package: Path) -> None:
    """Do it; raise CannotMake when the package does not install, lacks a library or does not do the job."""
    if os.geteuid() != 0:
        raise CannotMake("A bare tree needs root. Try: sudo make package ARGS=bare")
    with tempfile.TemporaryDirectory(prefix="bare-") as folder:
        tree = Path(folder)
        try:
            bare_tree.ensure_debootstrap()
            say("making a bare Debian tree")
            bare_tree.make_system(tree)
        except bare_tree.CannotProve as reason:
            raise CannotMake(str(reason)) from reason
        install(tree, package)
        look_for_libraries(tree)
        say("the main job from the Debian package, in the bare tree")
        place = Place(command=(*_enter(tree), "trialeditor"), folder=tree / HOME)
        main_job(place)
        window_job(place)
        remove(tree)


def install(tree: Path, package: Path) -> None:
    """Install the package with apt, which brings what it depends on, and make a user."""
    say("installing the package there")
    shutil.copyfile(package, tree / "tmp" / package.name)
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
    run("chroot", tree, *quiet, "update")
    run("chroot", tree, *quiet, "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")  # noqa: S108 - in the tree, which is ours
    run("chroot", tree, "useradd", "--create-home", "--shell", "/bin/sh", USER)


def look_for_libraries(tree: Path) -> None:
    """Raise CannotMake when a library of the program finds another one missing, but for what printers need."""
    find = rf"find /usr/lib/trialeditor -type f -not -path '*/{PRINTING}/*' -perm -100 -exec ldd {{}} + 2>/dev/null"
    missing = run("chroot", tree, "sh", "-c", f"{find} | grep 'not found' | sort -u; true").strip()
    if missing:
        raise CannotMake(f"The package lacks these libraries in Depends:\n{missing}")


def remove(tree: Path) -> None:
    """Remove the package again; raise CannotMake when it leaves something behind."""
    run("chroot", tree, "env", "LC_ALL=C.UTF-8", "dpkg", "--purge", "trialeditor")
    left = [path for path in (tree / "usr").rglob("*trialeditor*") if "info" not in path.parts]
    if left:
        raise CannotMake(f"The removed package left {left[0]}.")
    say("removed without a trace")


def _enter(tree: Path) -> tuple[str, ...]:
    return ("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", ENTER, "sh", str(tree))
