-- What waits for somebody else is few among many.
create index if not exists report_assignment_handed_back on report_assignment (ended_on)
where status = 'HANDED_BACK';
