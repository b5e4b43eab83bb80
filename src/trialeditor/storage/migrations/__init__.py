"""The steps from one format of the database to the next, run by Alembic.

Rule: a released step is never edited, and imports nothing of ours that may change: tables are spelled out; triggers and
the search index come from functions and constants that are frozen by name. Add a step: a new file in `versions`, one
more in `migrate.FORMAT`, a test with rows in it, and a database of the old format kept in tests/data/databases.
"""
