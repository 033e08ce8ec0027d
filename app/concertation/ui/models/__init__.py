"""Item models fed with frozen rows: they owe the views few signals, so that selection and scroll survive."""
