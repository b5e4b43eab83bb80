"""Quantities: a grammar of our own for numbers, ages, times, doses and dates in sentences, and what they are held to.

The rule: the same grammar reads our words and the record's. A number of ours is true when the record has it in the same
role, within the same limit, and in a unit that converts to it; nothing is looked up anywhere else.
"""
