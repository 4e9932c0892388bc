"""The contract between desktops and nodes: words, commands, events, snapshots, frames and ``fold``.

The only part of the backend that the desktop may import. Standard library and msgspec only.
"""
