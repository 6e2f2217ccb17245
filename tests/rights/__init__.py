"""Who gets which answer: every operation, asked by every role of the own and of another unit."""
