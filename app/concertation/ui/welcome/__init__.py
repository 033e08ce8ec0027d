"""The page of a first start: discover with an example, begin, or open what exists."""
