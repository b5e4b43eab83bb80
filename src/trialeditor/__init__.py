"""Trial Editor: facts from the registry, words by people, and signatures on them, in one model."""

__version__ = "0.1.0"
