"""Pure rules of the field: no input, no output, the clock as an argument."""
