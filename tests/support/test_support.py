"""What tests rely on works itself."""

import logging

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from playwright.async_api import BrowserContext as AsyncContext
from playwright.sync_api import BrowserContext
from sqlalchemy.engine import make_url

from backend.store.migrate import Age, revision_of
from backend.store.schema import metadata
from tests.support.chromium import violations
from tests.support.made_tables import open_with_tables
from tests.support.quiet import Loud


def test_a_warning_that_no_test_named_is_kept_against_it() -> None:
    loud = Loud(["wanted"])
    loud.handle(
        logging.makeLogRecord(
            {"name": "x", "levelno": logging.WARNING, "levelname": "WARNING", "msg": "wanted one"}
        )
    )
    loud.handle(
        logging.makeLogRecord(
            {"name": "x", "levelno": logging.ERROR, "levelname": "ERROR", "msg": "a surprise"}
        )
    )
    assert loud.unexpected == ["ERROR x: a surprise"]


@pytest.mark.expect_log("told beforehand")
def test_a_warning_that_the_test_named_passes() -> None:
    logging.getLogger("luukku").warning("told beforehand")


@pytest.mark.postgres
def test_each_test_gets_an_empty_postgres_database(postgres_url: str) -> None:
    url = make_url(postgres_url).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert tables == (0,)


def test_a_copied_database_is_as_the_migrations_make_it(database_url: str, spare_url: str) -> None:
    for url in (database_url, spare_url):
        engine = open_with_tables(url)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, metadata) == []
        assert revision_of(engine).age is Age.CURRENT
        engine.dispose()


@pytest.mark.citizen
def test_axe_finds_a_field_without_a_label(browser_context: BrowserContext) -> None:
    page = browser_context.new_page()
    page.set_content("<html lang=fi><title>t</title><main><h1>t</h1><input name=a></main></html>")
    assert [line.split(":")[0] for line in violations(page)] == ["label"]


@pytest.mark.citizen
async def test_a_coroutine_drives_the_same_browser_after_a_plain_function(
    async_browser_context: AsyncContext,
) -> None:
    page = await async_browser_context.new_page()
    await page.set_content("<h1>Terveysasema</h1>")
    assert await page.inner_text("h1") == "Terveysasema"
