help spreadsheet
