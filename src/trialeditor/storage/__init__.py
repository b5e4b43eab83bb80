"""The workspace's database: SQLite behind SQLModel tables and Alembic migrations.

Rule: rows never leave this package; every method takes and gives domain values. Nothing outside may know which
database it is. What is SQLite's own (full-text search, upserts, triggers, journals) sits in one small module each.

`engine.Database` opens a file and hands out a `store.Store` per transaction.
"""
