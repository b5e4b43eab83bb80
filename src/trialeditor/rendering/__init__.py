"""Pages as HTML: from the domain's values to bytes, and from the bytes back to the words that they show.

Rule: HTML is built here and nowhere else, and handed on as bytes; all words are escaped; nothing here asks the time,
reads the database or knows how a bundle is packed. The same view gives the same bytes.
"""
