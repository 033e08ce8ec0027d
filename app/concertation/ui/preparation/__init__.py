"""Preparing a meeting: its points against its slot, what to recall, who comes, the déjeuner, the convocation."""
