"""The machinery under every table: operation log, gestures, pieces, search index.

Revision: 0001
Follows: nothing
"""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    # One row: this copy of the register. now_ms and gesture are set by the unit of work; the triggers read them.
    """
CREATE TABLE origin (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    now_ms INTEGER NOT NULL,
    gesture TEXT,
    applying INTEGER NOT NULL CHECK (applying IN (0, 1))
)
""",
    """
CREATE TABLE op (
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    pk TEXT NOT NULL,
    col TEXT NOT NULL,
    val,
    p_origin TEXT,
    p_seq INTEGER,
    gesture TEXT NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID
""",
    # The print of an operation whose value was erased, on request of the person it told of: the chain stays whole.
    """
CREATE TABLE erased (
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID
""",
    "CREATE INDEX ix_op_cell ON op (tbl, pk, col, hlc)",
    "CREATE INDEX ix_op_gesture ON op (gesture, seq)",
    """
CREATE TABLE head (
    tbl TEXT NOT NULL,
    pk TEXT NOT NULL,
    col TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (tbl, pk, col, hlc, origin)
) WITHOUT ROWID
""",
    """
CREATE TABLE gesture (
    id TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    subject_kind TEXT,
    subject_id TEXT,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    undoes TEXT REFERENCES gesture (id),
    inverts TEXT REFERENCES gesture (id),
    chain TEXT NOT NULL
) WITHOUT ROWID
""",
    "CREATE INDEX ix_gesture_inverts ON gesture (inverts) WHERE inverts IS NOT NULL",
    "CREATE INDEX ix_gesture_undoes ON gesture (undoes, seq) WHERE undoes IS NOT NULL",
    "CREATE INDEX ix_gesture_state ON gesture (state, seq) WHERE undoes IS NULL",
    # Lines on their way to their gesture: a commit of one page each, and nothing else.
    """
CREATE TABLE received (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    gesture TEXT NOT NULL,
    said TEXT NOT NULL
) WITHOUT ROWID
""",
    """
CREATE TABLE piece (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
)
""",
    """
CREATE TRIGGER piece_kept BEFORE UPDATE ON piece BEGIN
    SELECT RAISE(ABORT, 'a piece never changes');
END
""",
    """
CREATE TABLE search_doc (
    rid INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    txt TEXT NOT NULL,
    norm TEXT NOT NULL,
    folded TEXT,
    UNIQUE (kind, id)
)
""",
    """
CREATE INDEX ix_search_doc_folded ON search_doc (kind, folded, id) WHERE folded IS NOT NULL
""",
    """
CREATE VIRTUAL TABLE search_index USING fts5(
    norm, content='search_doc', content_rowid='rid', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
)
""",
    """
CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_index (rowid, norm) VALUES (new.rid, new.norm);
END
""",
    """
CREATE TRIGGER search_doc_changed AFTER UPDATE OF norm ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, norm) VALUES ('delete', old.rid, old.norm);
    INSERT INTO search_index (rowid, norm) VALUES (new.rid, new.norm);
END
""",
    """
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, norm) VALUES ('delete', old.rid, old.norm);
END
""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement.strip().replace(":", r"\:"))
