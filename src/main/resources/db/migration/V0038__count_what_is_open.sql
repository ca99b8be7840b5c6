-- The ward of an open fly-tip is kept with it, so that those of a ward, and of every ward, are counted
-- without looking up their reports one by one.
drop trigger open_fly_tip_received;
drop trigger open_fly_tip_changed;
drop trigger open_fly_tip_cleared;
drop trigger open_fly_tip_not_cleared;
drop view fly_tip_running;

-- As in V0018, with the ward.
create view fly_tip_running as
select r.id as report_id,
  min(r.observed_at, coalesce((select min(d.observed_at) from report d where d.duplicate_of = r.id), r.observed_at)) as since,
  r.ward as ward
from report r
where r.type = 'fly-tip' and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
  and json_extract(r.answers, '$.land') in
    ('highway', 'footpath-bridleway', 'back-alleyway', 'council-land', 'watercourse-bank')
  and not exists (select 1 from fly_tip_clearance c where c.report_id = r.id)
  and not exists (
    select 1 from report d join fly_tip_clearance c on c.report_id = d.id where d.duplicate_of = r.id
  );

alter table open_fly_tip add column ward text; -- null: outside the district

update open_fly_tip set ward = (select r.ward from report r where r.id = report_id);

create index open_fly_tip_ward on open_fly_tip (ward, since);

create trigger open_fly_tip_received after insert on report when new.type = 'fly-tip'
begin
  insert into open_fly_tip (report_id, since, ward)
    select report_id, since, ward from fly_tip_running where report_id = new.id;
end;

create trigger open_fly_tip_changed
after update of observed_at, answers, state, duplicate_of, ward on report
when new.type = 'fly-tip'
begin
  delete from open_fly_tip where report_id in (new.id, old.duplicate_of, new.duplicate_of);
  insert into open_fly_tip (report_id, since, ward)
    select report_id, since, ward from fly_tip_running
    where report_id in (new.id, old.duplicate_of, new.duplicate_of);
end;

create trigger open_fly_tip_cleared after insert on fly_tip_clearance
begin
  delete from open_fly_tip where report_id = new.report_id
    or report_id = (select duplicate_of from report where id = new.report_id);
end;

create trigger open_fly_tip_not_cleared after delete on fly_tip_clearance
begin
  insert into open_fly_tip (report_id, since, ward)
    select report_id, since, ward from fly_tip_running
    where report_id = old.report_id
      or report_id = (select duplicate_of from report where id = old.report_id);
end;

-- What is to be done by a day is counted from the index alone.
drop index audit_task_due;
create index audit_task_due on audit_task (due, report_id, owner)
  where status in ('NOT_STARTED', 'IN_PROGRESS');
