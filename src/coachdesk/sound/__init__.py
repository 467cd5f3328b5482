"""The speaker and the microphone: plays and records off the caller’s thread. Knows no name, no prospect and no screen.

Sound travels as `Pcm`. `play` and `record` come back at once; what they began runs on a thread of its own, closes its
device on every way out, and keeps a failure of the world as a sentence.
"""

from coachdesk.sound.hardware import Devices, devices
from coachdesk.sound.pcm import Pcm
from coachdesk.sound.playing import Playing, play
from coachdesk.sound.recording import Recording, record
from coachdesk.sound.wav import read_wav, read_wav_file

__all__ = ["Devices", "Pcm", "Playing", "Recording", "devices", "play", "read_wav", "read_wav_file", "record"]
