"""Questions and tasks. Rule: no modal loops: a dialog is opened, and answers by a call."""
