"""The window. Rule: widgets never leave this package, and nothing in it decides about trials: services do.

Views show values and tell what the person wants; presenters, which import no widgets, ask the services and turn their
answers into the values of `faces`; `app` is where all of it meets.
"""
