"""The database: tables, the one writer, readers, streams, ledger and field encryption. Knows no command."""
