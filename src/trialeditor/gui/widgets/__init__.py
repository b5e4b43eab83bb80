"""Small widgets that know nothing of trials. Rule: they can be used by any view."""
