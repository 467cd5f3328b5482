"""What can be measured in recorded speech: loudness over time, and words where a recogniser is there.

Knows no device, no prospect and no screen, and judges nothing: the practice rules do.
"""
