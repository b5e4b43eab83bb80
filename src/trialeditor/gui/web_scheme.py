"""The address scheme of previews. It has to be known to Qt before the application object is made."""

from __future__ import annotations

SCHEME = "trialeditor"


def has_web_engine() -> bool:
    """Make the scheme known, and say whether this installation has the web engine at all."""
    try:
        from PySide6.QtWebEngineCore import QWebEngineUrlScheme  # noqa: PLC0415 - it may be missing
    except ImportError:
        return False
    if QWebEngineUrlScheme.schemeByName(SCHEME.encode()).name().isEmpty():
        scheme = QWebEngineUrlScheme(SCHEME.encode())
        scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
        scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
        QWebEngineUrlScheme.registerScheme(scheme)
    return True
