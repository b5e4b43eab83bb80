"""Bundles: what leaves the workspace, and the check that it left as it was signed.

Rule: export receives finished values and knows neither the database nor the registry. The same values give the same
bytes; nothing in a bundle tells when it was made. A target is replaced whole or not at all.
"""
