"""The record of a contact: writing, reading and correcting it, and the summary that is copied out."""
