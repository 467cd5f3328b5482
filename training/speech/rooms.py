"""Rooms and microphones: every clip is heard in another one each time it is learned from."""

import numpy as np
from numpy.random import Generator

RATE = 16_000


def quick(count: int) -> int:
    """As many or a few more: a length that is turned into tones and back quickly."""
    part = 1 << max(0, count.bit_length() - 4)
    return -(-count // part) * part


def coloured(count: int, drawn: Generator, tilt: float) -> np.ndarray:
    size = quick(count)
    spectrum = np.fft.rfft(drawn.standard_normal(size))
    tones = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 30)
    return np.fft.irfft(spectrum * tones ** (-tilt / 2), size)[:count]


def noise(count: int, drawn: Generator, other) -> np.ndarray:
    kind = drawn.choice(["coloured", "white", "pink", "hum", "babble", "babble", "music", "keys"])
    if kind == "coloured":
        return coloured(count, drawn, drawn.uniform(-0.3, 2.2))
    if kind == "white":
        return drawn.standard_normal(count)
    if kind == "pink":
        return coloured(count, drawn, 1.0)
    time = np.arange(count) / RATE
    if kind == "hum":
        base = drawn.choice([50, 60]) * drawn.uniform(0.99, 1.01)
        turn = 2 * np.pi * base * time
        made = sum(drawn.uniform(0.1, 1) / k * np.sin(k * turn + drawn.uniform(0, 6)) for k in range(1, 8))
        return made + 0.1 * drawn.standard_normal(count)
    if kind == "babble":
        made = np.zeros(count)
        for _ in range(drawn.integers(3, 9)):
            one = other().astype(float)
            one = np.resize(np.roll(one, drawn.integers(len(one))), count)
            made += one / (one.std() + 1) * drawn.uniform(0.5, 1.2)
        return made
    if kind == "music":
        made = np.zeros(count)
        at = 0
        while at < count:
            size = int(RATE * drawn.uniform(0.2, 0.8))
            part = np.arange(min(size, count - at)) / RATE
            for _ in range(drawn.integers(1, 4)):
                tone = 110 * 2 ** (drawn.integers(0, 36) / 12)
                sung = sum(np.sin(2 * np.pi * tone * k * part) / k for k in range(1, 5))
                made[at : at + len(part)] += sung * np.exp(-2 * part)
            at += size
        return made + 0.02 * drawn.standard_normal(count)
    made = 0.02 * drawn.standard_normal(count)
    for _ in range(drawn.integers(5, 60)):
        at = drawn.integers(max(1, count - 400))
        click = drawn.standard_normal(400) * np.exp(-np.arange(400) / 60) * drawn.uniform(0.5, 2)
        made[at : at + 400] += click[: count - at]
    return made


def heard(clip: np.ndarray, drawn: Generator, other) -> np.ndarray:
    """The clip as a microphone may give it, int16."""
    sound = clip.astype(np.float64)
    count = len(sound)
    if drawn.random() < 0.2:
        size = int(RATE * drawn.uniform(0.05, 0.25))
        echo = drawn.standard_normal(size) * 10 ** (-3 * np.arange(size) / size) * drawn.uniform(0.02, 0.12)
        echo[0] = 1.0
        n = quick(count + size)
        sound = np.fft.irfft(np.fft.rfft(sound, n) * np.fft.rfft(echo, n), n)[:count]
    spoken = np.abs(sound) > 50
    power = np.mean(sound[spoken] ** 2) if spoken.any() else 10 ** drawn.uniform(0, 6)
    if drawn.random() < 0.75:
        made = noise(count, drawn, other)
        made *= np.sqrt(power / (np.mean(made**2) + 1e-9)) / 10 ** (drawn.uniform(4, 34) / 20)
        sound = sound + made
    elif drawn.random() < 0.6:
        sound = sound + drawn.standard_normal(count) * drawn.uniform(0.5, 8)
    if drawn.random() < 0.35:
        # Another colour, a telephone among them.
        size = quick(count)
        tones = np.fft.rfftfreq(size, 1 / RATE)
        shape = 10 ** (np.interp(tones, np.linspace(0, 8000, 6), drawn.uniform(-6, 6, 6)) / 20)
        if drawn.random() < 0.5:
            low, high = drawn.uniform(50, 350), drawn.uniform(3200, 7000)
            shape = shape / (1 + (low / np.maximum(tones, 1)) ** 6) / (1 + (tones / high) ** 16)
        sound = np.fft.irfft(np.fft.rfft(sound, size) * shape, size)[:count]
    if drawn.random() < 0.2:
        # Half the rate, brought up again as the program does it.
        half = sound[: count // 2 * 2].reshape(-1, 2).mean(1)
        sound = np.interp(np.arange(count) / 2, np.arange(len(half)), half)
    if drawn.random() < 0.08:
        # Too near the microphone: cut off at its loudest.
        most = np.percentile(np.abs(sound), 99.5) * drawn.uniform(0.15, 0.9) + 1
        sound = np.clip(sound, -most, most)
    if drawn.random() < 0.08:
        sound = sound + drawn.uniform(-0.3, 0.3) * (np.abs(sound).max() + 1)
    gain = 10 ** (drawn.uniform(-24, 6) / 20)
    return np.clip(np.rint(sound * gain), -32768, 32767).astype(np.int16)
