"""What is in the workspace, within one transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from trialeditor.storage.audit import Audit
from trialeditor.storage.comments import Comments
from trialeditor.storage.drafts import Drafts
from trialeditor.storage.judgments import Judgments
from trialeditor.storage.people import Keys, People
from trialeditor.storage.publications import Publications
from trialeditor.storage.review import Review
from trialeditor.storage.revisions import Revisions
from trialeditor.storage.rules import Blueprints, Policies
from trialeditor.storage.settings import Settings
from trialeditor.storage.sign_offs import SignOffs
from trialeditor.storage.snapshots import Snapshots
from trialeditor.storage.trials import Trials


class Store:
    """The workspace as one transaction sees it. Get one from `Database.reading` or `Database.writing`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.settings = Settings(connection)
        self.blueprints = Blueprints(connection)
        self.policies = Policies(connection)
        self.people = People(connection)
        self.keys = Keys(connection)
        self.snapshots = Snapshots(connection)
        self.trials = Trials(connection)
        self.drafts = Drafts(connection)
        self.revisions = Revisions(connection)
        self.sign_offs = SignOffs(connection)
        self.review = Review(connection)
        self.judgments = Judgments(connection)
        self.comments = Comments(connection)
        self.publications = Publications(connection)
        self.audit = Audit(connection)
