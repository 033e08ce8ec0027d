"""Files somebody gives, verified against the register: dropped on the window, or chosen."""
