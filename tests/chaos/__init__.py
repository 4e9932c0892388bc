"""Chaos: a real backend, desktops and residents' pages under random faults, and a judge who compares what was told with what is stored."""
