"""Files of other programs brought in: columns, a dry run, doubts settled one by one, then one gesture."""
