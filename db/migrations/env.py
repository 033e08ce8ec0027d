"""Alembic's entry point: the application hands its connection over; the ``alembic`` command is not used alone."""

from alembic import context

from concertation.persistence.migrate import alembic_options
from concertation.persistence.tables import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, **alembic_options()
)
context.run_migrations()
