"""Benchmarks: content of any size, made up by a seed, and how long the stages take over it."""
