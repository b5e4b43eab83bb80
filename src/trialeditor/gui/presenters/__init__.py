"""What the window does. Rule: no widgets here; a presenter asks verbs, and tells views through signals with values."""
