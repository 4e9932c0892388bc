"""Token buckets against floods: so many acts a minute for each key, in bounded memory."""

import ipaddress
import math
from collections import OrderedDict

from backend.protocol.clock import Clock

_MOST_KEYS = 20_000


class Buckets:
    """One kind of act. A bucket holds a minute's worth and fills evenly; the oldest keys are forgotten."""

    def __init__(self, a_minute: int, clock: Clock, most_keys: int = _MOST_KEYS) -> None:
        """Allow ``a_minute`` acts a minute for each key; at most ``most_keys`` keys are remembered."""
        self._capacity = float(a_minute)
        self._a_second = a_minute / 60
        self._clock = clock
        self._most_keys = most_keys
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> int:
        """Take one token. Return 0 when there was one, else the whole seconds until there is."""
        now = self._clock().timestamp()
        level, at = self._levels.pop(key, (self._capacity, now))
        level = min(self._capacity, level + max(0.0, now - at) * self._a_second)
        allowed = level >= 1
        self._levels[key] = (level - 1 if allowed else level, now)
        if len(self._levels) > self._most_keys:
            self._levels.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - level) / self._a_second))

    def __len__(self) -> int:
        """Count the keys that are remembered."""
        return len(self._levels)


class Presences:
    """How many of something each key has at the moment (open sockets of an address)."""

    def __init__(self, most: int) -> None:
        """Allow ``most`` at a time for each key."""
        self._most = most
        self._counts: dict[str, int] = {}

    def enter(self, key: str) -> bool:
        """Count one more; False, and nothing counted, when the key has its most."""
        count = self._counts.get(key, 0)
        if count >= self._most:
            return False
        self._counts[key] = count + 1
        return True

    def leave(self, key: str) -> None:
        """Count one less."""
        count = self._counts.get(key, 0) - 1
        if count > 0:
            self._counts[key] = count
        else:
            self._counts.pop(key, None)


def address_key(host: str) -> str:
    """Return the key of a network address; an IPv6 household is its /64, since it may change the rest at will."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
