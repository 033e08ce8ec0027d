"""The parts of the window's frame: menus, rail, tabs, status bar; they know places by the registry alone."""
