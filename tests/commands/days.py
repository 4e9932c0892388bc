"""How much a stateful test tries, and the empty database that each of its days on PostgreSQL begins with."""

from hypothesis import HealthCheck, Phase, settings
from sqlalchemy import NullPool, create_engine, text


def days(examples: int, steps: int) -> settings:
    """Return how much is tried. A failing day is told as it was: making it smaller would take minutes on a real database."""
    return settings(
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def emptied(url: str) -> str:
    """Empty a PostgreSQL database and return its address."""
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return url
