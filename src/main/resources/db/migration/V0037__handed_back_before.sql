-- What was handed back may be done all the same, a fly-tip be cleared by whoever came by: it then waits for nobody. How
-- it was handed back is kept, for the day when it turns out not to be done.
alter table report_assignment add column handed_back_on   text; -- YYYY-MM-DD; null unless it was done after that
alter table report_assignment add column handed_back_note text;

update report_assignment
set status = 'DONE', handed_back_on = ended_on, handed_back_note = ended_note, ended_note = null,
  ended_on = (select min(substr(c.cleared_at, 1, 10))
    from fly_tip_clearance c join report r on r.id = c.report_id
    where r.id = report_assignment.report_id or r.duplicate_of = report_assignment.report_id)
where status = 'HANDED_BACK' and report_id in (
  select coalesce(r.duplicate_of, r.id) from fly_tip_clearance c join report r on r.id = c.report_id
  union
  select report_id from fly_tip_clearance);

-- The same for what was merged with one that is cleared and is still somebody's to do.
update report_assignment
set status = 'DONE', ended_on = (select min(substr(c.cleared_at, 1, 10))
    from fly_tip_clearance c join report r on r.id = c.report_id
    where r.duplicate_of = report_assignment.report_id)
where status = 'OPEN' and report_id in (
  select r.duplicate_of from fly_tip_clearance c join report r on r.id = c.report_id
  where r.duplicate_of is not null);
