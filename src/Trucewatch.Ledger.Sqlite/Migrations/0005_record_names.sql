-- A record is named by its id alone, in addresses, on the command line and by programs.
CREATE INDEX record_by_name ON record (name);
CREATE INDEX reviewed_record_by_record ON reviewed_record (name);
