"""Keys, passphrases and signatures.

Rule: bytes and domain values only; no database, no files, no clock. A private key leaves this package sealed or not
at all.
"""
