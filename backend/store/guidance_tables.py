"""The table of shared phrases, playbooks and what is suggested about them: every version of each. It holds no client data."""

from backend.store.version_tables import versions_table

# The kinds are "phrase", "playbook" and "suggestion".
guidance_version = versions_table("guidance_version")
