-- Which report of the person who had it to do said that it is done: when the CSU does not accept that
-- report after all, it is to be done again.
alter table report_assignment add column ended_by text references report (id);
