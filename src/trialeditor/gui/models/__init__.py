"""Item models over values. Rule: they hold what was fetched, and ask for more; they fetch nothing themselves."""
