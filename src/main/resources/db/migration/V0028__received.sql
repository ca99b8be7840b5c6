-- What came in on a day, counted from that day's rows alone.
create index report_received on report (received_at, type);
