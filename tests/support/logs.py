"""A test fails on a log record of WARNING or above that it did not expect."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from typing_extensions import override


class Watch(logging.Handler):
    """Keeps the records of one test, and the patterns of those that it expects."""

    def __init__(self) -> None:
        """Watch from WARNING upwards."""
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._patterns: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def __call__(self, pattern: str) -> None:
        """Expect at least one record whose message holds this regular expression, before or after this call."""
        self._patterns.append(pattern)

    def complaints(self) -> list[str]:
        """One line for each record that was not expected, and for each expected one that never came."""
        messages = [record.getMessage() for record in self._records]
        unexpected = [
            f"unexpected log record: {record.levelname} {record.name}: {message}"
            for record, message in zip(self._records, messages, strict=True)
            if not any(re.search(pattern, message) for pattern in self._patterns)
        ]
        never = [p for p in self._patterns if not any(re.search(p, message) for message in messages)]
        return unexpected + [f"expected log record never came: {pattern}" for pattern in never]


WATCH = pytest.StashKey[Watch]()


@pytest.fixture
def expected_logs(request: pytest.FixtureRequest) -> Watch:
    """Call it with a pattern to say which records of WARNING and above belong to this test."""
    node: pytest.Item = request.node
    return node.stash[WATCH]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Watch from before the first fixture is made."""
    item.stash[WATCH] = Watch()
    logging.getLogger().addHandler(item.stash[WATCH])
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Judge after the last fixture is gone."""
    try:
        yield
    finally:
        logging.getLogger().removeHandler(item.stash[WATCH])
    complaints = item.stash[WATCH].complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
