"""What is pasted or dropped, cleaned to our grammar. Rule: pure functions from text to text; no Qt.

Words stay as they are seen where they come from; looks stay where the grammar has them: bold, italic, lists, links to
the web. All else goes. What the words hold of the grammar's signs is escaped, so that it means nothing.
"""

from trialeditor.gui.pasting.fitting import fitted
from trialeditor.gui.pasting.plain import LONGEST, words_of_text
from trialeditor.gui.pasting.visible import fragment, words_of_html

__all__ = ["LONGEST", "fitted", "fragment", "words_of_html", "words_of_text"]
