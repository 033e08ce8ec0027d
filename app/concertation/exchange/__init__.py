"""Other programs' formats, written and read: mail, calendars, spreadsheets, plain files."""
