"""The two laws by which telephones compress sound to one byte a sample (ITU-T G.711)."""

from collections.abc import Iterable


def _alaw_of(sample: int) -> int:
    sign = 0x80 if sample >= 0 else 0
    size = min(sample if sample >= 0 else -sample - 1, 32_767) >> 4
    # The two lowest of the eight segments have steps of the same size.
    exponent = max(size.bit_length() - 4, 0)
    mantissa = (size >> max(exponent - 1, 0)) & 0x0F
    return (sign | exponent << 4 | mantissa) ^ 0x55


def _of_alaw(code: int) -> int:
    code ^= 0x55
    exponent, mantissa = code >> 4 & 7, code & 0x0F
    size = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 0x108) << (exponent - 1)
    return size if code & 0x80 else -size


def _of_ulaw(code: int) -> int:
    code = ~code & 0xFF
    size = ((((code & 0x0F) << 3) + 0x84) << (code >> 4 & 7)) - 0x84
    return -size if code & 0x80 else size


_ALAW = [_of_alaw(code) for code in range(256)]
_ULAW = [_of_ulaw(code) for code in range(256)]


def to_alaw(samples: Iterable[int]) -> bytes:
    """Compress 16-bit samples as they travel in Europe."""
    return bytes(_alaw_of(sample) for sample in samples)


def from_alaw(data: bytes) -> list[int]:
    """Return 16-bit samples."""
    return [_ALAW[code] for code in data]


def from_ulaw(data: bytes) -> list[int]:
    """Return 16-bit samples."""
    return [_ULAW[code] for code in data]
