"""The rules of the field as pure functions: no files, no network, no clock of their own."""
