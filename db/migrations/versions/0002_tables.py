"""The tables

Revision: 0002
Follows: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "authority",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("insee_code", sa.Text(), nullable=True),
        sa.Column("insee_kind", sa.Text(), nullable=True),
        sa.Column("siret", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("seat_city", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("successor_id", sa.Text(), nullable=True),
        sa.Column("logo_sha256", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('region', 'department', 'metropolis', 'intermunicipal', 'municipality', 'other')",
            name=op.f("ck_authority_kind_known"),
        ),
        sa.ForeignKeyConstraint(["successor_id"], ["authority.id"], name=op.f("fk_authority_successor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority")),
    )
    with op.batch_alter_table("authority", schema=None) as batch_op:
        batch_op.create_index("ix_authority_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_authority_successor_id"),
            ["successor_id"],
            unique=False,
            sqlite_where=sa.text("successor_id IS NOT NULL"),
        )
        batch_op.create_index("uq_authority_code", ["code"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "closed_days",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_days")),
    )
    with op.batch_alter_table("closed_days", schema=None) as batch_op:
        batch_op.create_index("ix_closed_days_first_day", ["first_day"], unique=False)
        batch_op.create_index("ix_closed_days_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "cooperation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("legal_form", sa.Text(), nullable=False),
        sa.Column("founded_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "legal_form IN ('informal', 'entente', 'conference', 'interdepartmental_institution')",
            name=op.f("ck_cooperation_legal_form_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cooperation")),
    )
    with op.batch_alter_table("cooperation", schema=None) as batch_op:
        batch_op.create_index("ix_cooperation_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("uq_cooperation_code", ["code"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=True),
        sa.Column("civility", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("ix_person_sort_key", ["sort_key"], unique=False)

    op.create_table(
        "setting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    with op.batch_alter_table("setting", schema=None) as batch_op:
        batch_op.create_index("ix_setting_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("uq_setting_name", ["name"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "authority_name",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("with_of", sa.Text(), nullable=True),
        sa.Column("assembly_name", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_authority_name_authority_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority_name")),
    )
    with op.batch_alter_table("authority_name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_authority_name_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index("ix_authority_name_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "body",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cooperation_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("long_name", sa.Text(), nullable=True),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.Text(), nullable=True),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("lunch", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("host_rotation", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.Column("meeting_pattern", sa.Text(), nullable=False),
        sa.Column("decision_pattern", sa.Text(), nullable=False),
        sa.Column("approval_days", sa.Integer(), nullable=True),
        sa.Column("convening_days", sa.Integer(), nullable=True),
        sa.Column("closing_formula", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "regime IN ('administrative', 'political', 'joint_sitting', 'council')", name=op.f("ck_body_regime_known")
        ),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_body_cooperation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
    )
    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_body_cooperation_id"), ["cooperation_id"], unique=False)
        batch_op.create_index("ix_body_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("uq_body_code", ["code"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "contract",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cooperation_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=False),
        sa.Column("owner_minimum", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("starts_on <= ends_on", name=op.f("ck_contract_period_in_order")),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_contract_cooperation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
    )
    with op.batch_alter_table("contract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_cooperation_id"), ["cooperation_id"], unique=False)
        batch_op.create_index("ix_contract_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("uq_contract_code", ["code"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "dossier",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("triage", sa.Text(), nullable=False),
        sa.Column("triage_reason", sa.Text(), nullable=True),
        sa.Column("triaged_on", sa.Text(), nullable=True),
        sa.Column("triaged_by", sa.Text(), nullable=True),
        sa.Column("instructing_id", sa.Text(), nullable=True),
        sa.Column("lead_id", sa.Text(), nullable=True),
        sa.Column("pilot_id", sa.Text(), nullable=True),
        sa.Column("axis", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("opened_on", sa.Text(), nullable=False),
        sa.Column("keeps_pieces", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("merged_into_id", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "stage IN ('study', 'instruction', 'decision', 'execution', 'completed')",
            name=op.f("ck_dossier_stage_known"),
        ),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_dossier_state_known")),
        sa.CheckConstraint(
            "triage IN ('undecided', 'together', 'single_authority', 'not_relevant')",
            name=op.f("ck_dossier_triage_known"),
        ),
        sa.ForeignKeyConstraint(["instructing_id"], ["authority.id"], name=op.f("fk_dossier_instructing_id")),
        sa.ForeignKeyConstraint(["lead_id"], ["authority.id"], name=op.f("fk_dossier_lead_id")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["dossier.id"], name=op.f("fk_dossier_merged_into_id")),
        sa.ForeignKeyConstraint(["pilot_id"], ["person.id"], name=op.f("fk_dossier_pilot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
    )
    with op.batch_alter_table("dossier", schema=None) as batch_op:
        batch_op.create_index("ix_dossier_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_dossier_instructing_id"),
            ["instructing_id"],
            unique=False,
            sqlite_where=sa.text("instructing_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_dossier_lead_id"), ["lead_id"], unique=False, sqlite_where=sa.text("lead_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_dossier_merged_into_id"),
            ["merged_into_id"],
            unique=False,
            sqlite_where=sa.text("merged_into_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_dossier_pilot_id"), ["pilot_id"], unique=False, sqlite_where=sa.text("pilot_id IS NOT NULL")
        )

    op.create_table(
        "membership",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cooperation_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_membership_authority_id")),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_membership_cooperation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_membership_cooperation_id"), ["cooperation_id"], unique=False)
        batch_op.create_index("ix_membership_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "political_group",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_political_group_authority_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_political_group")),
    )
    with op.batch_alter_table("political_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_political_group_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index("ix_political_group_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "report_block",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("cooperation_id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('lead', 'fact', 'difficulty', 'outlook', 'method')", name=op.f("ck_report_block_kind_known")
        ),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], name=op.f("fk_report_block_cooperation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_block")),
    )
    with op.batch_alter_table("report_block", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_block_cooperation_id"), ["cooperation_id"], unique=False)
        batch_op.create_index("ix_report_block_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "axis",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("objective", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_axis_contract_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["axis.id"], name=op.f("fk_axis_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_axis")),
    )
    with op.batch_alter_table("axis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_axis_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index("ix_axis_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_axis_parent_id"), ["parent_id"], unique=False, sqlite_where=sa.text("parent_id IS NOT NULL")
        )

    op.create_table(
        "dossier_link",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_link_dossier_id")),
        sa.ForeignKeyConstraint(["other_id"], ["dossier.id"], name=op.f("fk_dossier_link_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_link")),
    )
    with op.batch_alter_table("dossier_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dossier_link_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index("ix_dossier_link_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_dossier_link_other_id"), ["other_id"], unique=False)

    op.create_table(
        "financer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_financer_authority_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_financer_contract_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_financer")),
    )
    with op.batch_alter_table("financer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_financer_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_financer_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index("ix_financer_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "funding_statement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("financer_id", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("dated_on", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("json_type(figures) = 'object'", name=op.f("ck_funding_statement_figures_object")),
        sa.CheckConstraint(
            "stage IN ('planned', 'programmed', 'committed', 'ordered', 'paid')",
            name=op.f("ck_funding_statement_stage_known"),
        ),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_funding_statement_contract_id")),
        sa.ForeignKeyConstraint(["financer_id"], ["authority.id"], name=op.f("fk_funding_statement_financer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_statement")),
    )
    with op.batch_alter_table("funding_statement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_funding_statement_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_funding_statement_financer_id"), ["financer_id"], unique=False)
        batch_op.create_index("ix_funding_statement_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "holding",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("function_f", sa.Text(), nullable=True),
        sa.Column("function_m", sa.Text(), nullable=True),
        sa.Column("political_group_id", sa.Text(), nullable=True),
        sa.Column("election_order", sa.Integer(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), server_default="m", nullable=False),
        sa.CheckConstraint("kind IN ('elected', 'officer', 'staff')", name=op.f("ck_holding_kind_known")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_holding_authority_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_holding_person_id")),
        sa.ForeignKeyConstraint(
            ["political_group_id"], ["political_group.id"], name=op.f("fk_holding_political_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holding")),
    )
    with op.batch_alter_table("holding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_holding_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index("ix_holding_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_holding_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_holding_political_group_id"),
            ["political_group_id"],
            unique=False,
            sqlite_where=sa.text("political_group_id IS NOT NULL"),
        )

    op.create_table(
        "meeting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("proposed_for", sa.Text(), nullable=True),
        sa.Column("set_by_hand", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("starts_at", sa.Text(), nullable=True),
        sa.Column("ends_at", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_reason", sa.Text(), nullable=True),
        sa.Column("host_id", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("access", sa.Text(), nullable=True),
        sa.Column("replaces_id", sa.Text(), nullable=True),
        sa.Column("chair_id", sa.Text(), nullable=True),
        sa.Column("secretary_id", sa.Text(), nullable=True),
        sa.Column("convened_on", sa.Text(), nullable=True),
        sa.Column("pack_sent_at", sa.Text(), nullable=True),
        sa.Column("opened_at", sa.Text(), nullable=True),
        sa.Column("closed_at", sa.Text(), nullable=True),
        sa.Column("paused_at", sa.Text(), nullable=True),
        sa.Column("paused_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("current_item_id", sa.Text(), nullable=True),
        sa.Column("private_note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('proposed', 'planned', 'convened', 'in_session', 'held', 'minutes_in_review', 'approved', 'archived', 'postponed', 'cancelled')",
            name=op.f("ck_meeting_state_known"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_meeting_body_id")),
        sa.ForeignKeyConstraint(["chair_id"], ["person.id"], name=op.f("fk_meeting_chair_id")),
        sa.ForeignKeyConstraint(["host_id"], ["authority.id"], name=op.f("fk_meeting_host_id")),
        sa.ForeignKeyConstraint(["replaces_id"], ["meeting.id"], name=op.f("fk_meeting_replaces_id")),
        sa.ForeignKeyConstraint(["secretary_id"], ["person.id"], name=op.f("fk_meeting_secretary_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_body_id"), ["body_id"], unique=False)
        batch_op.create_index("ix_meeting_body_id_held_on", ["body_id", "held_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_meeting_chair_id"), ["chair_id"], unique=False, sqlite_where=sa.text("chair_id IS NOT NULL")
        )
        batch_op.create_index("ix_meeting_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("ix_meeting_held_on", ["held_on"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_meeting_host_id"), ["host_id"], unique=False, sqlite_where=sa.text("host_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_replaces_id"),
            ["replaces_id"],
            unique=False,
            sqlite_where=sa.text("replaces_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_secretary_id"),
            ["secretary_id"],
            unique=False,
            sqlite_where=sa.text("secretary_id IS NOT NULL"),
        )
        batch_op.create_index("uq_meeting_body_id_year_number", ["body_id", "year", "number"], unique=True)
        batch_op.create_index("uq_meeting_reference", ["reference"], unique=True)

    op.create_table(
        "partner",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_partner_authority_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_partner_dossier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )
    with op.batch_alter_table("partner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_partner_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_partner_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index("ix_partner_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "rule_set",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_rule_set_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_set")),
    )
    with op.batch_alter_table("rule_set", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rule_set_body_id"), ["body_id"], unique=False)
        batch_op.create_index("ix_rule_set_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "seat",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "role IN ('member', 'chair', 'deputy', 'secretary', 'guest')", name=op.f("ck_seat_role_known")
        ),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_seat_authority_id")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_seat_body_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_seat_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
    )
    with op.batch_alter_table("seat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_seat_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_seat_body_id"), ["body_id"], unique=False)
        batch_op.create_index("ix_seat_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_seat_person_id"), ["person_id"], unique=False)

    op.create_table(
        "standing_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("planned_minutes", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('approval', 'followup', 'item', 'any_other_business', 'next_meeting')",
            name=op.f("ck_standing_item_kind_known"),
        ),
        sa.CheckConstraint(
            "nature IN ('information', 'exchange', 'decision', 'arbitration', 'report')",
            name=op.f("ck_standing_item_nature_known"),
        ),
        sa.CheckConstraint("place IN ('opening', 'closing')", name=op.f("ck_standing_item_place_known")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_standing_item_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_item")),
    )
    with op.batch_alter_table("standing_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_standing_item_body_id"), ["body_id"], unique=False)
        batch_op.create_index("ix_standing_item_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "template",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "part IN ('letterhead', 'colour', 'salutation', 'call', 'closing', 'signature', 'minutes_opening', 'minutes_closing', 'distribution', 'order')",
            name=op.f("ck_template_part_known"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_template_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
    )
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.create_index("ix_template_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            "uq_template_body_id_part", ["body_id", "part"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "visa",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("service", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Text(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.Column("observations", sa.Text(), nullable=True),
        sa.Column("visa", sa.Text(), nullable=True),
        sa.Column("passed_on", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "opinion IN ('favourable', 'favourable_with_reserve', 'unfavourable', 'no_opinion')",
            name=op.f("ck_visa_opinion_known"),
        ),
        sa.CheckConstraint("passed_on IS NULL OR received_on IS NOT NULL", name=op.f("ck_visa_passed_once_received")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_visa_authority_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_visa_dossier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visa")),
    )
    with op.batch_alter_table("visa", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_visa_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_visa_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index("ix_visa_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))

    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_id", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=True),
        sa.Column("rapporteur_id", sa.Text(), nullable=True),
        sa.Column("pilot_id", sa.Text(), nullable=True),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("planned_minutes", sa.Integer(), nullable=True),
        sa.Column("brief", sa.Text(), nullable=True),
        sa.Column("internal", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("keeps_pieces", sa.Boolean(), nullable=True),
        sa.Column("carried_from_id", sa.Text(), nullable=True),
        sa.Column("commission", sa.Text(), nullable=True),
        sa.Column("report_number", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("outcome_reason", sa.Text(), nullable=True),
        sa.Column("spent_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "nature IN ('information', 'exchange', 'decision', 'arbitration', 'report')",
            name=op.f("ck_agenda_item_nature_known"),
        ),
        sa.CheckConstraint(
            "outcome IN ('closed', 'postponed', 'withdrawn')", name=op.f("ck_agenda_item_outcome_known")
        ),
        sa.CheckConstraint(
            "standing IN ('approval', 'followup', 'item', 'any_other_business', 'next_meeting')",
            name=op.f("ck_agenda_item_standing_known"),
        ),
        sa.CheckConstraint(
            "planned_minutes IS NULL OR planned_minutes >= 0", name=op.f("ck_agenda_item_planned_minutes_positive")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_agenda_item_body_id")),
        sa.ForeignKeyConstraint(["carried_from_id"], ["agenda_item.id"], name=op.f("fk_agenda_item_carried_from_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_agenda_item_dossier_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id")),
        sa.ForeignKeyConstraint(["pilot_id"], ["authority.id"], name=op.f("fk_agenda_item_pilot_id")),
        sa.ForeignKeyConstraint(["rapporteur_id"], ["person.id"], name=op.f("fk_agenda_item_rapporteur_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_agenda_item_carried_from_id"),
            ["carried_from_id"],
            unique=False,
            sqlite_where=sa.text("carried_from_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_agenda_item_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index("ix_agenda_item_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("ix_agenda_item_internal", ["id"], unique=False, sqlite_where=sa.text("internal = 1"))
        batch_op.create_index(
            batch_op.f("ix_agenda_item_meeting_id"),
            ["meeting_id"],
            unique=False,
            sqlite_where=sa.text("meeting_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_agenda_item_pilot_id"),
            ["pilot_id"],
            unique=False,
            sqlite_where=sa.text("pilot_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_agenda_item_rapporteur_id"),
            ["rapporteur_id"],
            unique=False,
            sqlite_where=sa.text("rapporteur_id IS NOT NULL"),
        )

    op.create_table(
        "attendance",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("political_group_id", sa.Text(), nullable=True),
        sa.Column("function", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("declared", sa.Text(), nullable=False),
        sa.Column("represented_by_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "declared IN ('expected', 'represented', 'excused')", name=op.f("ck_attendance_declared_known")
        ),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_attendance_authority_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attendance_person_id")),
        sa.ForeignKeyConstraint(
            ["political_group_id"], ["political_group.id"], name=op.f("fk_attendance_political_group_id")
        ),
        sa.ForeignKeyConstraint(["represented_by_id"], ["person.id"], name=op.f("fk_attendance_represented_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attendance_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index("ix_attendance_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_attendance_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_attendance_political_group_id"),
            ["political_group_id"],
            unique=False,
            sqlite_where=sa.text("political_group_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_attendance_represented_by_id"),
            ["represented_by_id"],
            unique=False,
            sqlite_where=sa.text("represented_by_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_attendance_meeting_id_person_id",
            ["meeting_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("gone = 0"),
        )

    op.create_table(
        "contract_action",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("axis_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pilot_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["axis_id"], ["axis.id"], name=op.f("fk_contract_action_axis_id")),
        sa.ForeignKeyConstraint(["pilot_id"], ["authority.id"], name=op.f("fk_contract_action_pilot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_action")),
    )
    with op.batch_alter_table("contract_action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contract_action_axis_id"), ["axis_id"], unique=False)
        batch_op.create_index("ix_contract_action_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_contract_action_pilot_id"),
            ["pilot_id"],
            unique=False,
            sqlite_where=sa.text("pilot_id IS NOT NULL"),
        )

    op.create_table(
        "issued_document",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("pdf_sha256", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.Text(), nullable=False),
        sa.Column("issued_by", sa.Text(), nullable=False),
        sa.Column("supersedes_id", sa.Text(), nullable=True),
        sa.Column("change_note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('decisions', 'minutes', 'conclusions', 'convocation', 'agenda', 'attendance', 'actions', 'report', 'note', 'proxy')",
            name=op.f("ck_issued_document_kind_known"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_issued_document_meeting_id")),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["issued_document.id"], name=op.f("fk_issued_document_supersedes_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_document")),
    )
    with op.batch_alter_table("issued_document", schema=None) as batch_op:
        batch_op.create_index("ix_issued_document_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_issued_document_supersedes_id"),
            ["supersedes_id"],
            unique=False,
            sqlite_where=sa.text("supersedes_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_issued_document_meeting_id_kind_version", ["meeting_id", "kind", "version"], unique=True
        )

    op.create_table(
        "lunch",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("starts_at", sa.Text(), nullable=True),
        sa.Column("head_count", sa.Integer(), nullable=True),
        sa.Column("confirmed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("diets", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_lunch_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lunch")),
    )
    with op.batch_alter_table("lunch", schema=None) as batch_op:
        batch_op.create_index("ix_lunch_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index("uq_lunch_meeting_id", ["meeting_id"], unique=True, sqlite_where=sa.text("gone = 0"))

    op.create_table(
        "presence_event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('arrive', 'leave')", name=op.f("ck_presence_event_kind_known")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_presence_event_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_presence_event_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presence_event")),
    )
    with op.batch_alter_table("presence_event", schema=None) as batch_op:
        batch_op.create_index("ix_presence_event_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_presence_event_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_presence_event_person_id"), ["person_id"], unique=False)

    op.create_table(
        "proxy",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("grantor_id", sa.Text(), nullable=False),
        sa.Column("holder_id", sa.Text(), nullable=False),
        sa.Column("given_at", sa.Text(), nullable=True),
        sa.Column("lapsed_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["grantor_id"], ["person.id"], name=op.f("fk_proxy_grantor_id")),
        sa.ForeignKeyConstraint(["holder_id"], ["person.id"], name=op.f("fk_proxy_holder_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_proxy_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proxy")),
    )
    with op.batch_alter_table("proxy", schema=None) as batch_op:
        batch_op.create_index("ix_proxy_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_proxy_grantor_id"), ["grantor_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proxy_holder_id"), ["holder_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proxy_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "reply",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("represented_by_id", sa.Text(), nullable=True),
        sa.Column("lunch", sa.Boolean(), nullable=True),
        sa.Column("replied_on", sa.Text(), nullable=True),
        sa.CheckConstraint("answer IN ('coming', 'represented', 'excused')", name=op.f("ck_reply_answer_known")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_reply_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reply_person_id")),
        sa.ForeignKeyConstraint(["represented_by_id"], ["person.id"], name=op.f("fk_reply_represented_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.create_index("ix_reply_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_reply_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_reply_represented_by_id"),
            ["represented_by_id"],
            unique=False,
            sqlite_where=sa.text("represented_by_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_reply_meeting_id_person_id", ["meeting_id", "person_id"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "sentence",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_sentence_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sentence")),
    )
    with op.batch_alter_table("sentence", schema=None) as batch_op:
        batch_op.create_index("ix_sentence_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            "uq_sentence_meeting_id_key", ["meeting_id", "key"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "attachment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("pack_label", sa.Text(), nullable=True),
        sa.Column("pack_number", sa.Integer(), nullable=True),
        sa.Column("searched_text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_attachment_dossier_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_attachment_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_attachment_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_attachment_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index("ix_attachment_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_attachment_item_id"), ["item_id"], unique=False, sqlite_where=sa.text("item_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_attachment_meeting_id"),
            ["meeting_id"],
            unique=False,
            sqlite_where=sa.text("meeting_id IS NOT NULL"),
        )

    op.create_table(
        "ballot_request",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("requesters", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "mode IN ('ordinary', 'public', 'secret', 'unanimity')", name=op.f("ck_ballot_request_mode_known")
        ),
        sa.CheckConstraint("requesters > 0", name=op.f("ck_ballot_request_requesters_positive")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_ballot_request_authority_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_ballot_request_item_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_ballot_request_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot_request")),
    )
    with op.batch_alter_table("ballot_request", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_ballot_request_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_ballot_request_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_ballot_request_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_ballot_request_person_id"),
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
        )

    op.create_table(
        "decision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sense", sa.Text(), nullable=False),
        sa.Column("reserve_holder_id", sa.Text(), nullable=True),
        sa.Column("reserve_text", sa.Text(), nullable=True),
        sa.Column("pilot_id", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("axis", sa.Text(), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="in_force", nullable=False),
        sa.Column("reverses_id", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "sense IN ('agreement', 'agreement_with_reserve', 'referred', 'postponed', 'for_information', 'dropped')",
            name=op.f("ck_decision_sense_known"),
        ),
        sa.CheckConstraint("state IN ('in_force', 'reversed')", name=op.f("ck_decision_state_known")),
        sa.CheckConstraint("(number IS NULL) = (reference IS NULL)", name=op.f("ck_decision_number_with_reference")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_decision_dossier_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_decision_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id")),
        sa.ForeignKeyConstraint(["pilot_id"], ["authority.id"], name=op.f("fk_decision_pilot_id")),
        sa.ForeignKeyConstraint(["reserve_holder_id"], ["authority.id"], name=op.f("fk_decision_reserve_holder_id")),
        sa.ForeignKeyConstraint(["reverses_id"], ["decision.id"], name=op.f("fk_decision_reverses_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_decision_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_decision_due_on", ["due_on"], unique=False, sqlite_where=sa.text("due_on IS NOT NULL")
        )
        batch_op.create_index("ix_decision_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_decision_item_id"), ["item_id"], unique=False, sqlite_where=sa.text("item_id IS NOT NULL")
        )
        batch_op.create_index(batch_op.f("ix_decision_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(
            "ix_decision_pilot_id",
            ["pilot_id", "meeting_id"],
            unique=False,
            sqlite_where=sa.text("pilot_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_decision_reserve_holder_id"),
            ["reserve_holder_id"],
            unique=False,
            sqlite_where=sa.text("reserve_holder_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_decision_reverses_id"),
            ["reverses_id"],
            unique=False,
            sqlite_where=sa.text("reverses_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_decision_sense", ["sense", "meeting_id"], unique=False, sqlite_where=sa.text("gone = 0")
        )
        batch_op.create_index(
            "uq_decision_reference", ["reference"], unique=True, sqlite_where=sa.text("reference IS NOT NULL")
        )

    op.create_table(
        "item_text",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "part IN ('context', 'statement', 'proposals', 'finances', 'enacting', 'stakes', 'agreement', 'divergence', 'position', 'awaited', 'risk')",
            name=op.f("ck_item_text_part_known"),
        ),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_item_text_authority_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_item_text_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_text")),
    )
    with op.batch_alter_table("item_text", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_item_text_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_item_text_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_item_text_item_id"), ["item_id"], unique=False)

    op.create_table(
        "operation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("axis_id", sa.Text(), nullable=True),
        sa.Column("action_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text(), nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("territory_id", sa.Text(), nullable=True),
        sa.Column("cost_cents", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="to_start", nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('to_start', 'in_progress', 'done', 'dropped')", name=op.f("ck_operation_state_known")
        ),
        sa.CheckConstraint("action_id IS NULL OR axis_id IS NULL", name=op.f("ck_operation_action_or_axis")),
        sa.ForeignKeyConstraint(["action_id"], ["contract_action.id"], name=op.f("fk_operation_action_id")),
        sa.ForeignKeyConstraint(["axis_id"], ["axis.id"], name=op.f("fk_operation_axis_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_operation_contract_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_operation_dossier_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["authority.id"], name=op.f("fk_operation_owner_id")),
        sa.ForeignKeyConstraint(["territory_id"], ["authority.id"], name=op.f("fk_operation_territory_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
    )
    with op.batch_alter_table("operation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_operation_action_id"),
            ["action_id"],
            unique=False,
            sqlite_where=sa.text("action_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_operation_axis_id"), ["axis_id"], unique=False, sqlite_where=sa.text("axis_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_operation_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index("ix_operation_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_operation_owner_id"),
            ["owner_id"],
            unique=False,
            sqlite_where=sa.text("owner_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_operation_territory_id"),
            ["territory_id"],
            unique=False,
            sqlite_where=sa.text("territory_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_operation_number", ["contract_id", "number"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "recusal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('not_taking_part', 'conflict_of_interest')", name=op.f("ck_recusal_kind_known")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_recusal_item_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_recusal_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recusal")),
    )
    with op.batch_alter_table("recusal", schema=None) as batch_op:
        batch_op.create_index("ix_recusal_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_recusal_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_recusal_item_id_person_id", ["item_id", "person_id"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "report_amendment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("political_group_id", sa.Text(), nullable=True),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_report_amendment_authority_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_report_amendment_item_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_report_amendment_person_id")),
        sa.ForeignKeyConstraint(
            ["political_group_id"], ["political_group.id"], name=op.f("fk_report_amendment_political_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_amendment")),
    )
    with op.batch_alter_table("report_amendment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_report_amendment_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_report_amendment_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_report_amendment_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_report_amendment_person_id"),
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_report_amendment_political_group_id"),
            ["political_group_id"],
            unique=False,
            sqlite_where=sa.text("political_group_id IS NOT NULL"),
        )

    op.create_table(
        "sitting_event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('roll_call', 'quorum_checked', 'suspended', 'resumed')", name=op.f("ck_sitting_event_kind_known")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_sitting_event_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_sitting_event_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting_event")),
    )
    with op.batch_alter_table("sitting_event", schema=None) as batch_op:
        batch_op.create_index("ix_sitting_event_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_sitting_event_item_id"),
            ["item_id"],
            unique=False,
            sqlite_where=sa.text("item_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_sitting_event_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "speech",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("political_group_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("given_seconds", sa.Integer(), nullable=True),
        sa.Column("used_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=True),
        sa.CheckConstraint("given_seconds IS NULL OR given_seconds >= 0", name=op.f("ck_speech_given_positive")),
        sa.CheckConstraint("used_seconds >= 0", name=op.f("ck_speech_used_positive")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_speech_authority_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_speech_item_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_speech_person_id")),
        sa.ForeignKeyConstraint(
            ["political_group_id"], ["political_group.id"], name=op.f("fk_speech_political_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speech")),
    )
    with op.batch_alter_table("speech", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_speech_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_speech_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_speech_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_speech_person_id"),
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_speech_political_group_id"),
            ["political_group_id"],
            unique=False,
            sqlite_where=sa.text("political_group_id IS NOT NULL"),
        )

    op.create_table(
        "action",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("decision_id", sa.Text(), nullable=True),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("assignee_id", sa.Text(), nullable=True),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("first_due_on", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("progress", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("opened_on", sa.Text(), nullable=False),
        sa.Column("minuted_people", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('to_start', 'in_progress', 'done', 'blocked', 'dropped')", name=op.f("ck_action_state_known")
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_action_progress_percent")),
        sa.ForeignKeyConstraint(["assignee_id"], ["person.id"], name=op.f("fk_action_assignee_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_action_authority_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_action_decision_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_action_dossier_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_action_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_action_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_action_assignee_id"),
            ["assignee_id"],
            unique=False,
            sqlite_where=sa.text("assignee_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_action_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_action_decision_id"),
            ["decision_id"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_action_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_action_first_due_on", ["first_due_on", "rank", "id"], unique=False, sqlite_where=sa.text("gone = 0")
        )
        batch_op.create_index("ix_action_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_action_item_id"), ["item_id"], unique=False, sqlite_where=sa.text("item_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_action_meeting_id"),
            ["meeting_id"],
            unique=False,
            sqlite_where=sa.text("meeting_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_action_progress", ["progress", "rank", "id"], unique=False, sqlite_where=sa.text("gone = 0")
        )
        batch_op.create_index("ix_action_rank", ["rank", "id"], unique=False, sqlite_where=sa.text("gone = 0"))
        batch_op.create_index(
            "ix_action_state", ["state", "rank", "id"], unique=False, sqlite_where=sa.text("gone = 0")
        )
        batch_op.create_index("uq_action_label", ["label"], unique=True, sqlite_where=sa.text("label IS NOT NULL"))

    op.create_table(
        "amendment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decision_id", sa.Text(), nullable=True),
        sa.Column("drafted_on", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_amendment_contract_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_amendment_decision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
    )
    with op.batch_alter_table("amendment", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_amendment_decision_id"),
            ["decision_id"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index("ix_amendment_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            "uq_amendment_number", ["contract_id", "number"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "funding_key",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("axis_id", sa.Text(), nullable=True),
        sa.Column("action_id", sa.Text(), nullable=True),
        sa.Column("operation_id", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.CheckConstraint("mode IN ('percent', 'lump_sum', 'per_capita')", name=op.f("ck_funding_key_mode_known")),
        sa.ForeignKeyConstraint(["action_id"], ["contract_action.id"], name=op.f("fk_funding_key_action_id")),
        sa.ForeignKeyConstraint(["axis_id"], ["axis.id"], name=op.f("fk_funding_key_axis_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_funding_key_contract_id")),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_funding_key_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_key")),
    )
    with op.batch_alter_table("funding_key", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_funding_key_action_id"),
            ["action_id"],
            unique=False,
            sqlite_where=sa.text("action_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_funding_key_axis_id"), ["axis_id"], unique=False, sqlite_where=sa.text("axis_id IS NOT NULL")
        )
        batch_op.create_index(batch_op.f("ix_funding_key_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index("ix_funding_key_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_funding_key_operation_id"),
            ["operation_id"],
            unique=False,
            sqlite_where=sa.text("operation_id IS NOT NULL"),
        )

    op.create_table(
        "indicator",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("axis_id", sa.Text(), nullable=True),
        sa.Column("operation_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("beneficiary", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("measured_on", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "beneficiary IN ('territory', 'services', 'population')", name=op.f("ck_indicator_beneficiary_known")
        ),
        sa.ForeignKeyConstraint(["axis_id"], ["axis.id"], name=op.f("fk_indicator_axis_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_indicator_contract_id")),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_indicator_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
    )
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_indicator_axis_id"), ["axis_id"], unique=False, sqlite_where=sa.text("axis_id IS NOT NULL")
        )
        batch_op.create_index(batch_op.f("ix_indicator_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index("ix_indicator_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_indicator_operation_id"),
            ["operation_id"],
            unique=False,
            sqlite_where=sa.text("operation_id IS NOT NULL"),
        )

    op.create_table(
        "operation_decision",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("operation_id", sa.Text(), nullable=False),
        sa.Column("decision_id", sa.Text(), nullable=False),
        sa.Column("financer_id", sa.Text(), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_operation_decision_decision_id")),
        sa.ForeignKeyConstraint(["financer_id"], ["authority.id"], name=op.f("fk_operation_decision_financer_id")),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_operation_decision_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation_decision")),
    )
    with op.batch_alter_table("operation_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_operation_decision_decision_id"), ["decision_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_operation_decision_financer_id"),
            ["financer_id"],
            unique=False,
            sqlite_where=sa.text("financer_id IS NOT NULL"),
        )
        batch_op.create_index("ix_operation_decision_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_operation_decision_operation_id"), ["operation_id"], unique=False)

    op.create_table(
        "vote",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("decision_id", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("amendment_id", sa.Text(), nullable=True),
        sa.Column("linked_to_id", sa.Text(), nullable=True),
        sa.Column("corrects_id", sa.Text(), nullable=True),
        sa.Column("correction_reason", sa.Text(), nullable=True),
        sa.Column("chair_sense", sa.Text(), nullable=True),
        sa.Column("exceeding_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "chair_sense IN ('for', 'against', 'abstain', 'not_voting')", name=op.f("ck_vote_chair_sense_known")
        ),
        sa.CheckConstraint("mode IN ('ordinary', 'public', 'secret', 'unanimity')", name=op.f("ck_vote_mode_known")),
        sa.ForeignKeyConstraint(["amendment_id"], ["report_amendment.id"], name=op.f("fk_vote_amendment_id")),
        sa.ForeignKeyConstraint(["corrects_id"], ["vote.id"], name=op.f("fk_vote_corrects_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_vote_decision_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_vote_item_id")),
        sa.ForeignKeyConstraint(["linked_to_id"], ["vote.id"], name=op.f("fk_vote_linked_to_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_vote_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
    )
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_vote_amendment_id"),
            ["amendment_id"],
            unique=False,
            sqlite_where=sa.text("amendment_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_vote_corrects_id"),
            ["corrects_id"],
            unique=False,
            sqlite_where=sa.text("corrects_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_vote_decision_id"),
            ["decision_id"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index("ix_vote_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_vote_item_id"), ["item_id"], unique=False, sqlite_where=sa.text("item_id IS NOT NULL")
        )
        batch_op.create_index(
            batch_op.f("ix_vote_linked_to_id"),
            ["linked_to_id"],
            unique=False,
            sqlite_where=sa.text("linked_to_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_vote_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "amendment_move",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("amendment_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("from_axis_id", sa.Text(), nullable=True),
        sa.Column("from_financer_id", sa.Text(), nullable=True),
        sa.Column("to_axis_id", sa.Text(), nullable=True),
        sa.Column("to_financer_id", sa.Text(), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name=op.f("ck_amendment_move_amount_positive")),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_amendment_move_amendment_id")),
        sa.ForeignKeyConstraint(["from_axis_id"], ["axis.id"], name=op.f("fk_amendment_move_from_axis_id")),
        sa.ForeignKeyConstraint(
            ["from_financer_id"], ["authority.id"], name=op.f("fk_amendment_move_from_financer_id")
        ),
        sa.ForeignKeyConstraint(["to_axis_id"], ["axis.id"], name=op.f("fk_amendment_move_to_axis_id")),
        sa.ForeignKeyConstraint(["to_financer_id"], ["authority.id"], name=op.f("fk_amendment_move_to_financer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment_move")),
    )
    with op.batch_alter_table("amendment_move", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_amendment_move_amendment_id"), ["amendment_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_amendment_move_from_axis_id"),
            ["from_axis_id"],
            unique=False,
            sqlite_where=sa.text("from_axis_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_amendment_move_from_financer_id"),
            ["from_financer_id"],
            unique=False,
            sqlite_where=sa.text("from_financer_id IS NOT NULL"),
        )
        batch_op.create_index("ix_amendment_move_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_amendment_move_to_axis_id"),
            ["to_axis_id"],
            unique=False,
            sqlite_where=sa.text("to_axis_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_amendment_move_to_financer_id"),
            ["to_financer_id"],
            unique=False,
            sqlite_where=sa.text("to_financer_id IS NOT NULL"),
        )

    op.create_table(
        "associate",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (authority_id IS NULL)", name=op.f("ck_associate_person_or_authority")
        ),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_associate_action_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_associate_authority_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_associate_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_associate")),
    )
    with op.batch_alter_table("associate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_associate_action_id"), ["action_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_associate_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_associate_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_associate_person_id"),
            ["person_id"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
        )

    op.create_table(
        "ballot_line",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("vote_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("sense", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "sense IN ('for', 'against', 'abstain', 'not_voting')", name=op.f("ck_ballot_line_sense_known")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_ballot_line_person_id")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_ballot_line_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot_line")),
    )
    with op.batch_alter_table("ballot_line", schema=None) as batch_op:
        batch_op.create_index("ix_ballot_line_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_ballot_line_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_ballot_line_vote_id_person_id", ["vote_id", "person_id"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "block",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=True),
        sa.Column("entry_key", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("approved", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("decision_id", sa.Text(), nullable=True),
        sa.Column("action_id", sa.Text(), nullable=True),
        sa.Column("vote_id", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('note', 'decision', 'action', 'vote', 'suspense', 'presence')", name=op.f("ck_block_kind_known")
        ),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_block_action_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_block_decision_id")),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_block_item_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_block_meeting_id")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_block_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_block")),
    )
    with op.batch_alter_table("block", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_block_action_id"), ["action_id"], unique=False, sqlite_where=sa.text("action_id IS NOT NULL")
        )
        batch_op.create_index(
            "ix_block_deciding",
            ["meeting_id", "item_id", "rank"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_block_decision_id"),
            ["decision_id"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index("ix_block_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_block_item_id"), ["item_id"], unique=False, sqlite_where=sa.text("item_id IS NOT NULL")
        )
        batch_op.create_index("ix_block_meeting_id_item_id_rank", ["meeting_id", "item_id", "rank"], unique=False)
        batch_op.create_index("ix_block_private", ["meeting_id"], unique=False, sqlite_where=sa.text("private = 1"))
        batch_op.create_index(
            batch_op.f("ix_block_vote_id"), ["vote_id"], unique=False, sqlite_where=sa.text("vote_id IS NOT NULL")
        )

    op.create_table(
        "comment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("dated_on", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_comment_action_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_comment_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_comment_action_id"), ["action_id"], unique=False)
        batch_op.create_index("ix_comment_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_comment_meeting_id"),
            ["meeting_id"],
            unique=False,
            sqlite_where=sa.text("meeting_id IS NOT NULL"),
        )

    op.create_table(
        "deliberation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("decision_id", sa.Text(), nullable=True),
        sa.Column("authority_id", sa.Text(), nullable=False),
        sa.Column("amendment_id", sa.Text(), nullable=True),
        sa.Column("contract_id", sa.Text(), nullable=True),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("organ", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("adopted_on", sa.Text(), nullable=True),
        sa.Column("received_on", sa.Text(), nullable=True),
        sa.Column("sense", sa.Text(), nullable=True),
        sa.Column("votes_for", sa.Integer(), nullable=True),
        sa.Column("votes_against", sa.Integer(), nullable=True),
        sa.Column("abstentions", sa.Integer(), nullable=True),
        sa.Column("vote_text", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("object", sa.Text(), nullable=True),
        sa.Column("subject_code", sa.Text(), nullable=True),
        sa.Column("budget_year", sa.Text(), nullable=True),
        sa.Column("budget_name", sa.Text(), nullable=True),
        sa.Column("prefecture_id", sa.Text(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.CheckConstraint("sense IN ('adopted', 'amended', 'rejected')", name=op.f("ck_deliberation_sense_known")),
        sa.CheckConstraint(
            "amendment_id IS NULL OR contract_id IS NULL", name=op.f("ck_deliberation_amendment_or_contract")
        ),
        sa.CheckConstraint(
            "coalesce(decision_id, amendment_id, object) IS NOT NULL", name=op.f("ck_deliberation_about_something")
        ),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_deliberation_amendment_id")),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_deliberation_authority_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_deliberation_contract_id")),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name=op.f("fk_deliberation_decision_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_deliberation_dossier_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliberation")),
    )
    with op.batch_alter_table("deliberation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deliberation_amendment_id"),
            ["amendment_id"],
            unique=False,
            sqlite_where=sa.text("amendment_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_deliberation_authority_id"), ["authority_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_deliberation_contract_id"),
            ["contract_id"],
            unique=False,
            sqlite_where=sa.text("contract_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_deliberation_decision_id"),
            ["decision_id"],
            unique=False,
            sqlite_where=sa.text("decision_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_deliberation_dossier_id"),
            ["dossier_id"],
            unique=False,
            sqlite_where=sa.text("dossier_id IS NOT NULL"),
        )
        batch_op.create_index("ix_deliberation_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            "uq_deliberation_adopts",
            ["amendment_id", "authority_id"],
            unique=True,
            sqlite_where=sa.text("gone = 0 AND amendment_id IS NOT NULL AND coalesce(sense, 'adopted') = 'adopted'"),
        )

    op.create_table(
        "due_change",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["action.id"], name=op.f("fk_due_change_action_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_due_change_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_change")),
    )
    with op.batch_alter_table("due_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_due_change_action_id"), ["action_id"], unique=False)
        batch_op.create_index("ix_due_change_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_due_change_meeting_id"),
            ["meeting_id"],
            unique=False,
            sqlite_where=sa.text("meeting_id IS NOT NULL"),
        )

    op.create_table(
        "key_share",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("financer_id", sa.Text(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.CheckConstraint("weight >= 0", name=op.f("ck_key_share_weight_positive")),
        sa.ForeignKeyConstraint(["financer_id"], ["authority.id"], name=op.f("fk_key_share_financer_id")),
        sa.ForeignKeyConstraint(["key_id"], ["funding_key.id"], name=op.f("fk_key_share_key_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_share")),
    )
    with op.batch_alter_table("key_share", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_key_share_financer_id"), ["financer_id"], unique=False)
        batch_op.create_index("ix_key_share_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_key_share_key_id"), ["key_id"], unique=False)

    op.create_table(
        "planned_amount",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("contract_id", sa.Text(), nullable=False),
        sa.Column("amendment_id", sa.Text(), nullable=True),
        sa.Column("axis_id", sa.Text(), nullable=True),
        sa.Column("operation_id", sa.Text(), nullable=True),
        sa.Column("financer_id", sa.Text(), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.CheckConstraint("axis_id IS NULL OR operation_id IS NULL", name=op.f("ck_planned_amount_axis_or_operation")),
        sa.CheckConstraint(
            "coalesce(axis_id, operation_id, financer_id) IS NOT NULL", name=op.f("ck_planned_amount_of_something")
        ),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_planned_amount_amendment_id")),
        sa.ForeignKeyConstraint(["axis_id"], ["axis.id"], name=op.f("fk_planned_amount_axis_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_planned_amount_contract_id")),
        sa.ForeignKeyConstraint(["financer_id"], ["authority.id"], name=op.f("fk_planned_amount_financer_id")),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_planned_amount_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_amount")),
    )
    with op.batch_alter_table("planned_amount", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_planned_amount_amendment_id"),
            ["amendment_id"],
            unique=False,
            sqlite_where=sa.text("amendment_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_planned_amount_axis_id"),
            ["axis_id"],
            unique=False,
            sqlite_where=sa.text("axis_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_planned_amount_contract_id"), ["contract_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_planned_amount_financer_id"),
            ["financer_id"],
            unique=False,
            sqlite_where=sa.text("financer_id IS NOT NULL"),
        )
        batch_op.create_index("ix_planned_amount_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_planned_amount_operation_id"),
            ["operation_id"],
            unique=False,
            sqlite_where=sa.text("operation_id IS NOT NULL"),
        )

    op.create_table(
        "tally",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("vote_id", sa.Text(), nullable=False),
        sa.Column("authority_id", sa.Text(), nullable=True),
        sa.Column("political_group_id", sa.Text(), nullable=True),
        sa.Column("votes_for", sa.Integer(), nullable=False),
        sa.Column("votes_against", sa.Integer(), nullable=False),
        sa.Column("abstentions", sa.Integer(), nullable=False),
        sa.Column("blank", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("not_voting", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "votes_for >= 0 AND votes_against >= 0 AND abstentions >= 0", name=op.f("ck_tally_positive")
        ),
        sa.ForeignKeyConstraint(["authority_id"], ["authority.id"], name=op.f("fk_tally_authority_id")),
        sa.ForeignKeyConstraint(
            ["political_group_id"], ["political_group.id"], name=op.f("fk_tally_political_group_id")
        ),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_tally_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally")),
    )
    with op.batch_alter_table("tally", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_tally_authority_id"),
            ["authority_id"],
            unique=False,
            sqlite_where=sa.text("authority_id IS NOT NULL"),
        )
        batch_op.create_index("ix_tally_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(
            batch_op.f("ix_tally_political_group_id"),
            ["political_group_id"],
            unique=False,
            sqlite_where=sa.text("political_group_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_tally_vote_id"), ["vote_id"], unique=False)

    op.create_table(
        "vote_item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("vote_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["agenda_item.id"], name=op.f("fk_vote_item_item_id")),
        sa.ForeignKeyConstraint(["vote_id"], ["vote.id"], name=op.f("fk_vote_item_vote_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote_item")),
    )
    with op.batch_alter_table("vote_item", schema=None) as batch_op:
        batch_op.create_index("ix_vote_item_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_vote_item_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            "uq_vote_item_vote_id_item_id", ["vote_id", "item_id"], unique=True, sqlite_where=sa.text("gone = 0")
        )

    op.create_table(
        "deliberation_link",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("deliberation_id", sa.Text(), nullable=False),
        sa.Column("other_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("deliberation_id <> other_id", name=op.f("ck_deliberation_link_two_deliberations")),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberation.id"], name=op.f("fk_deliberation_link_deliberation_id")
        ),
        sa.ForeignKeyConstraint(["other_id"], ["deliberation.id"], name=op.f("fk_deliberation_link_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliberation_link")),
    )
    with op.batch_alter_table("deliberation_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deliberation_link_deliberation_id"), ["deliberation_id"], unique=False)
        batch_op.create_index("ix_deliberation_link_gone", ["gone"], unique=False, sqlite_where=sa.text("gone = 1"))
        batch_op.create_index(batch_op.f("ix_deliberation_link_other_id"), ["other_id"], unique=False)
