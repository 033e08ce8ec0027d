"""Pages as they will be printed: shown beside what is typed or in a window of their own, saved, printed."""
