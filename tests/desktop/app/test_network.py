"""The network that comes back is told, and a system that tells nothing of it is no trouble."""

import pytest
from PySide6.QtNetwork import QNetworkInformation

from desktop.network import Network

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_network_that_is_there_again_is_told_and_one_that_goes_is_not() -> None:
    network = Network()
    told: list[bool] = []
    network.came_back.connect(lambda: told.append(True))
    network.note(QNetworkInformation.Reachability.Disconnected)
    assert told == []
    network.note(QNetworkInformation.Reachability.Online)
    network.note(QNetworkInformation.Reachability.Local)
    assert told == [True, True]
