"""Where this person's files are, and what the person chose.

Rule: the bottom of the house. Nothing of ours is imported, and nothing here knows what a trial is.
"""
