"""What `trialeditor` starts: the window, or a command."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.app import make_app, run
from trialeditor.cli.context import stop, workspace_path
from trialeditor.config.paths import user_paths
from trialeditor.diagnostics.logs import set_up_logs

SUFFIX = ".trialeditor"
"""How workspace files end. Desktops know the kind of file by it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    app = make_app(_window, _print)
    app.command("tour")(_tour)
    app.command("screenshots")(_screenshots)
    with set_up_logs(user_paths().log_file):
        return run(app, opened(sys.argv[1:] if arguments is None else arguments))


def opened(arguments: Sequence[str]) -> Sequence[str]:
    """Return the arguments, where a file manager handed over a workspace file and nothing else, as an option."""
    is_file = len(arguments) == 1 and arguments[0].endswith(SUFFIX)
    return ["--workspace", *arguments] if is_file else arguments


def _window(option: str) -> int:
    """Open the window; Qt is loaded only now, so that commands stay quick."""
    from trialeditor.gui.app import run_window  # noqa: PLC0415 - the command line needs no Qt

    return run_window(workspace_path(option) if option else None)


def _print(html: bytes, static: Mapping[str, bytes]) -> bytes:
    """Print a page by the web engine, without a window."""
    from trialeditor.gui.printing_alone import print_alone  # noqa: PLC0415 - the other commands need no Qt

    return print_alone(html, static)


def _tour(out: Annotated[Path, typer.Option(help="A folder for the screenshots and the bundle.")]) -> None:
    """Do the main job in the real window, off screen if need be, and leave screenshots and the exported bundle."""
    from trialeditor.tour.run import run_tour  # noqa: PLC0415 - the command line needs no Qt

    stop(run_tour(out))


def _screenshots(
    out: Annotated[Path, typer.Option(help="A folder for the pictures.")],
    only: Annotated[str, typer.Option(help="Take those whose name fits, such as import-* or tab-history.")] = "",
    theme: Annotated[str, typer.Option(help="Take one theme: light or dark.")] = "",
    scale: Annotated[int, typer.Option(help="Take one scale, in percent; without it 100 and 150.", max=400)] = 0,
) -> None:
    """Take a picture of every window and state: light, dark, and on a screen that is set to 150 %."""
    from trialeditor.tour.screenshots import take_sets  # noqa: PLC0415 - the command line needs no Qt
    from trialeditor.tour.wish import theme_named, usual_wishes  # noqa: PLC0415 - the same

    if theme and theme_named(theme) is None:
        raise typer.BadParameter("choose light or dark", param_hint="--theme")
    out.mkdir(parents=True, exist_ok=True)
    stop(take_sets(usual_wishes(out, only=only, theme=theme_named(theme), scale=scale)))


if __name__ == "__main__":
    sys.exit(main())
