"""plans, tasks and their work"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("symbol", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("abstract", sa.Text(), nullable=False),
        sa.Column("signer_post", sa.Text(), nullable=True),
        sa.Column("internal_code", sa.Text(), nullable=True),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_document")),
    )
    op.create_table(
        "holiday",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_holiday")),
    )
    op.create_table(
        "known_evidence",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_known_evidence")),
    )
    op.create_table(
        "document_relation",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("related", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["document.code"], name=op.f("fk_document_relation_document_document")
        ),
        sa.PrimaryKeyConstraint("document", "kind", "related", name=op.f("pk_document_relation")),
    )
    op.create_table(
        "plan",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("owner_unit", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("visibility", sa.Text(), nullable=False),
        sa.Column("first_year", sa.Integer(), nullable=False),
        sa.Column("last_year", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("soon_days", sa.Integer(), nullable=False),
        sa.Column("default_cycle", sa.Text(), nullable=False),
        sa.Column("inclusive", sa.Boolean(), nullable=False),
        sa.Column("shift", sa.Text(), nullable=False),
        sa.CheckConstraint("visibility IN ('public', 'province', 'unit')", name=op.f("ck_plan_visibility")),
        sa.ForeignKeyConstraint(["document"], ["document.code"], name=op.f("fk_plan_document_document")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_document"), "plan", ["document"], unique=False)
    op.create_table(
        "objective",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("baseline_operator", sa.Text(), nullable=True),
        sa.Column("baseline_value", sa.Numeric(), nullable=True),
        sa.Column("baseline_text", sa.Text(), nullable=True),
        sa.Column("baseline_year", sa.Integer(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("lead_note", sa.Text(), nullable=True),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["plan"], ["plan.code"], name=op.f("fk_objective_plan_plan")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_objective")),
    )
    op.create_index(op.f("ix_objective_plan_code"), "objective", ["plan", "code"], unique=False)
    op.create_table(
        "task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("order_label", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("deadline_text", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cycle", sa.Text(), nullable=True),
        sa.Column("marks", sa.ARRAY(sa.Text(), as_tuple=True), nullable=False),
        sa.Column("marks_inclusive", sa.Boolean(), nullable=False),
        sa.Column("next_cycle_on", sa.Date(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("lead_phrase", sa.Text(), nullable=True),
        sa.Column("units_hash", sa.Text(), nullable=True),
        sa.Column("assigner", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=True),
        sa.Column("product", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(lead IS NULL) = (lead_phrase IS NOT NULL)", name=op.f("ck_task_one_lead")),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_task_percent")),
        sa.ForeignKeyConstraint(["parent_id"], ["task.id"], name=op.f("fk_task_parent_id_task")),
        sa.ForeignKeyConstraint(["plan"], ["plan.code"], name=op.f("fk_task_plan_plan")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("code", name=op.f("uq_task_code")),
        sa.UniqueConstraint("parent_id", "lead", name=op.f("uq_task_parent_id_lead")),
    )
    op.create_index(
        "ix_task_due_open",
        "task",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("status <> 'completed'"),
    )
    op.create_index(op.f("ix_task_lead_plan"), "task", ["lead", "plan"], unique=False)
    op.create_index(
        "ix_task_next_cycle_on",
        "task",
        ["next_cycle_on"],
        unique=False,
        postgresql_where=sa.text("next_cycle_on IS NOT NULL"),
    )
    op.create_index(op.f("ix_task_plan_position_code"), "task", ["plan", "position", "code"], unique=False)
    op.create_table(
        "alert",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_alert_task_id_task")),
        sa.PrimaryKeyConstraint("task_id", "kind", "due_on", name=op.f("pk_alert")),
    )
    op.create_table(
        "completion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("cycle_key", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("evidence", sa.ARRAY(sa.Uuid(), as_tuple=True), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_completion_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_completion")),
    )
    op.create_index(
        op.f("ix_completion_task_id_submitted_at"), "completion", ["task_id", "submitted_at"], unique=False
    )
    op.create_index(
        "uq_completion_waiting",
        "completion",
        ["task_id", sa.literal_column("coalesce(cycle_key, '')")],
        unique=True,
        postgresql_where=sa.text("decision IS NULL"),
    )
    op.create_table(
        "coordinator",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("group", sa.Text(), nullable=True),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.CheckConstraint('(unit IS NULL) <> ("group" IS NULL)', name=op.f("ck_coordinator_unit_or_group")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_coordinator_task_id_task")),
        sa.PrimaryKeyConstraint("task_id", "position", name=op.f("pk_coordinator")),
    )
    op.create_index(op.f("ix_coordinator_unit"), "coordinator", ["unit"], unique=False)
    op.create_table(
        "objective_target",
        sa.Column("objective", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("upper", sa.Numeric(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["objective"], ["objective.code"], name=op.f("fk_objective_target_objective_objective")
        ),
        sa.PrimaryKeyConstraint("objective", "position", name=op.f("pk_objective_target")),
    )
    op.create_table(
        "report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("evidence", sa.ARRAY(sa.Uuid(), as_tuple=True), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_report_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("task_id", "period", "version", name=op.f("uq_report_task_id_period_version")),
    )
    op.create_table(
        "task_instance",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("cycle_key", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_instance_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_instance")),
        sa.UniqueConstraint("task_id", "cycle_key", name=op.f("uq_task_instance_task_id_cycle_key")),
    )
    op.create_index(
        "ix_task_instance_due_open",
        "task_instance",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("status <> 'completed'"),
    )


def downgrade() -> None:
    op.drop_index(
        "ix_task_instance_due_open",
        table_name="task_instance",
        postgresql_where=sa.text("status <> 'completed'"),
    )
    op.drop_table("task_instance")
    op.drop_table("report")
    op.drop_table("objective_target")
    op.drop_index(op.f("ix_coordinator_unit"), table_name="coordinator")
    op.drop_table("coordinator")
    op.drop_index(
        "uq_completion_waiting", table_name="completion", postgresql_where=sa.text("decision IS NULL")
    )
    op.drop_index(op.f("ix_completion_task_id_submitted_at"), table_name="completion")
    op.drop_table("completion")
    op.drop_table("alert")
    op.drop_index(op.f("ix_task_plan_position_code"), table_name="task")
    op.drop_index(
        "ix_task_next_cycle_on", table_name="task", postgresql_where=sa.text("next_cycle_on IS NOT NULL")
    )
    op.drop_index(op.f("ix_task_lead_plan"), table_name="task")
    op.drop_index("ix_task_due_open", table_name="task", postgresql_where=sa.text("status <> 'completed'"))
    op.drop_table("task")
    op.drop_index(op.f("ix_objective_plan_code"), table_name="objective")
    op.drop_table("objective")
    op.drop_index(op.f("ix_plan_document"), table_name="plan")
    op.drop_table("plan")
    op.drop_table("document_relation")
    op.drop_table("known_evidence")
    op.drop_table("holiday")
    op.drop_table("document")
