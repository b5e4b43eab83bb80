"""Compile the Qt Designer forms in ui/ to src/trialeditor/gui/forms/ (`make forms`).

The compiled forms are committed, so that running needs no compiler and a change shows in the diff.
`--check` writes nothing, compares, and names each form that is stale, missing or left over; the
tests run it. What comes out depends on the form alone: the compiler's version is taken out of the
header, and both methods get the types that the compiler leaves away.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "ui"
FORMS = ROOT / "src" / "trialeditor" / "gui" / "forms"
PACKAGE_DOCSTRING = '"""The forms of ui/, compiled by packaging/build_forms.py. Rule: never edited by hand."""\n'

VERSION_LINE = re.compile(r"^## Created by: Qt User Interface Compiler.*$", re.MULTILINE)
METHOD = re.compile(r"def (setupUi|retranslateUi)\(self, (\w+)\):")


class BadForm(Exception):
    """A form that cannot be compiled, named, with the reason."""


def module_name(form: Path) -> str:
    """`ui/dialogs/sign_off.ui` becomes `ui_sign_off.py`."""
    return f"ui_{form.stem}.py"


def root_class(form: Path) -> str:
    """The class of the form's outermost widget, such as `QDialog`."""
    try:
        widget = ET.parse(form).getroot().find("widget")  # noqa: S314 - our own files, under version control
    except ET.ParseError as error:
        raise BadForm(f"{form.name}: this is not XML ({error}).") from error
    if widget is None:
        raise BadForm(f"{form.name}: this form has no widget.")
    return widget.attrib["class"]


def neutral(compiled: str, widget_class: str) -> str:
    """Take the compiler's version out, and put the types in."""
    text = VERSION_LINE.sub("## Created by: packaging/build_forms.py, with pyside6-uic", compiled)
    text = METHOD.sub(rf"def \1(self, \2: {widget_class}) -> None:", text)
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip() + "\n"


def compile_form(form: Path) -> str:
    """The Python module of one form, as text."""
    widget_class = root_class(form)
    compiler = Path(sys.executable).with_name("pyside6-uic")
    command = [str(compiler), "--absolute-imports", "--no-autoconnection", form.name]
    result = subprocess.run(command, check=False, cwd=form.parent, capture_output=True, encoding="utf-8")
    if result.returncode != 0 or not result.stdout.strip():
        raise BadForm(f"{form.name}: {result.stderr.strip() or 'the compiler said nothing.'}")
    return neutral(result.stdout, widget_class)


def compile_all(ui: Path) -> dict[str, str]:
    """Each module's file name and text, for every form below `ui`; empty when there is none."""
    forms = sorted(ui.rglob("*.ui"))
    by_name = {module_name(form): form for form in forms}
    if len(by_name) < len(forms):
        doubled = sorted(
            {str(form.relative_to(ui)) for form in forms} - {str(f.relative_to(ui)) for f in by_name.values()}
        )
        raise BadForm(f"{', '.join(doubled)}: another form has the same name in another folder; rename one.")
    with ThreadPoolExecutor() as pool:
        texts = dict(zip(by_name, pool.map(compile_form, by_name.values()), strict=True))
    return texts | {"__init__.py": PACKAGE_DOCSTRING} if texts else {}


def differences(wanted: dict[str, str], target: Path) -> dict[str, str]:
    """Each file of `target` that is not as wanted, with what is wrong: missing, stale or left over."""
    present = {path.name: path.read_text(encoding="utf-8") for path in target.glob("*.py")}
    wrong = dict.fromkeys(wanted.keys() - present.keys(), "missing")
    wrong |= dict.fromkeys(present.keys() - wanted.keys(), "left over, no form has this name")
    wrong |= {name: "stale" for name in wanted.keys() & present.keys() if wanted[name] != present[name]}
    return dict(sorted(wrong.items()))


def write(wanted: dict[str, str], target: Path) -> None:
    """Bring `target` to what is wanted; files that are right keep their time."""
    for name in differences(wanted, target):
        path = target / name
        if name in wanted:
            target.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
        print(f"{'wrote' if name in wanted else 'removed'} {name}")


def main(argv: Sequence[str], ui: Path = UI, target: Path = FORMS) -> int:
    """Compile, or with `--check` compare: 0 all well, 1 the committed forms differ, 2 a form is broken."""
    try:
        wanted = compile_all(ui)
    except BadForm as error:
        print(error, file=sys.stderr)
        return 2
    if "--check" not in argv:
        write(wanted, target)
        return 0
    wrong = differences(wanted, target)
    for name, what in wrong.items():
        print(f"{name}: {what}. Run `make forms` and commit the result.")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
