"""Letting go of what a window test made: Qt keeps the connections of a model, and these keep model and window."""

import gc

import shiboken6
from PySide6.QtCore import QObject, QTranslator


def let_go_of_models() -> None:
    """End every parentless object of the desktop, so that what it is connected to can be collected.

    A model that is connected to its own methods is a circle which Python's collector cannot see. A person's desktop
    makes one set of models; the tests make one each, and every window that is ended looks through all connections left.
    """
    for one in gc.get_objects():
        # Not isinstance: a weak proxy of something gone is among them, and would be asked for its class.
        if not issubclass(type(one), QObject) or not shiboken6.isValid(one) or one.parent() is not None:
            continue
        if isinstance(one, QTranslator) or type(one).__module__.startswith("desktop."):
            shiboken6.delete(one)
