"""Writes the database of the present format that tests/data/databases keeps.

    .venv/bin/python tests/storage/keep_database.py

Run it once when a format is released, commit the file, and never write it anew: it stands for the files that people
have. It refuses to replace one.
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data" / "databases"


def main() -> None:
    """Write the file."""
    sys.path.insert(0, str(FOLDER.parent.parent))
    from storage.storage_values import fill  # noqa: PLC0415 - found through the line above
    from trialeditor.storage.backup import backup  # noqa: PLC0415 - with the other
    from trialeditor.storage.engine import Database  # noqa: PLC0415 - with the other
    from trialeditor.storage.migrate import FORMAT  # noqa: PLC0415 - with the other

    work = FOLDER / "work.trialeditor"
    database = Database.create(work)
    try:
        with database.writing() as store:
            fill(store)
        backup(database, FOLDER / f"format-{FORMAT}.trialeditor")
    finally:
        database.close()
        work.unlink()


if __name__ == "__main__":
    main()
