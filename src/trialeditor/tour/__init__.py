"""The main job, driven in the real window. Rule: what a person can do, and nothing else; a failed step fails it."""
