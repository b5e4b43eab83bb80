"""Themes: how a workspace's pages look, and what they say in words of their own.

A theme comes from strangers. Nothing of it is trusted before it was checked, and no `Theme` is made unchecked.
"""
