"""Values in the words that American readers expect."""

from __future__ import annotations


def listed(parts: tuple[str, ...]) -> str:
    """Join parts that may hold commas: `A`, `A, and B`, `A; B; and C`."""
    if len(parts) <= 1:
        return "".join(parts)
    if len(parts) == 2:  # noqa: PLR2004 - a pair reads best with one comma
        return f"{parts[0]}, and {parts[1]}"
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
