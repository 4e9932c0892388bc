"""The table of the service directory: every version of every service and care chain. It holds no client data."""

from backend.store.version_tables import versions_table

# The kinds are "service" and "chain".
directory_version = versions_table("directory_version")
