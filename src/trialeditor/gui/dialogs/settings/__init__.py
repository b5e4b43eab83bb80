"""The settings, page by page. Rule: a page declares its title and its options, and has load, check and save."""
