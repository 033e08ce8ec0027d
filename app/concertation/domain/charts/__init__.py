"""The geometry of the contract's charts: shapes in a plane, the same on screen, in a file and on paper."""
