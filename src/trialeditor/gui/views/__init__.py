"""Panes and cards. Rule: they show faces and emit intent; they know no services and decide nothing about trials."""
