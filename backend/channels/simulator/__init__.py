"""The residents of the demonstration: their past week as commands, and living ones at the public pages.

`history` plays the past through the writer before the doors open. The rest, a program of its own
(`python -m backend.channels.simulator`), sees nothing of the backend but its public pages and socket.
"""
