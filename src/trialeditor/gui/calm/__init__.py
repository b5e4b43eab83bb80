"""What keeps the window calm: notices, long waits, trouble, less motion, and finding things where they were left.

Rule: nothing here takes the focus from who writes, nothing here stands in the way, and nothing here knows a trial.
"""
