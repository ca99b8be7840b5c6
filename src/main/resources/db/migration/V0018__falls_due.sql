-- What is still to be done, kept so that the day's list is read from what is open alone, however many
-- reports there are.

-- The fly-tips whose seven days run (decision 0006), and since when: since the earliest of those who
-- reported the same one (practice §2.3). The day on which they fall due is London's seventh after it.
create view fly_tip_running as
select r.id as report_id,
  min(r.observed_at, coalesce((select min(d.observed_at) from report d where d.duplicate_of = r.id), r.observed_at)) as since
from report r
where r.type = 'fly-tip' and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
  and json_extract(r.answers, '$.land') in
    ('highway', 'footpath-bridleway', 'back-alleyway', 'council-land', 'watercourse-bank')
  and not exists (select 1 from fly_tip_clearance c where c.report_id = r.id)
  and not exists (
    select 1 from report d join fly_tip_clearance c on c.report_id = d.id where d.duplicate_of = r.id
  );

create table open_fly_tip (
  report_id text not null primary key references report (id),
  since     text not null
) strict, without rowid;

create index open_fly_tip_since on open_fly_tip (since);

insert into open_fly_tip select report_id, since from fly_tip_running;

-- The database keeps it itself, so that no way of receiving, correcting, deciding, merging or clearing
-- can forget it.
create trigger open_fly_tip_received after insert on report when new.type = 'fly-tip'
begin
  insert into open_fly_tip select report_id, since from fly_tip_running where report_id = new.id;
end;

create trigger open_fly_tip_changed after update of observed_at, answers, state, duplicate_of on report
when new.type = 'fly-tip'
begin
  delete from open_fly_tip where report_id in (new.id, old.duplicate_of, new.duplicate_of);
  insert into open_fly_tip select report_id, since from fly_tip_running
    where report_id in (new.id, old.duplicate_of, new.duplicate_of);
end;

create trigger open_fly_tip_cleared after insert on fly_tip_clearance
begin
  delete from open_fly_tip where report_id = new.report_id
    or report_id = (select duplicate_of from report where id = new.report_id);
end;

create trigger open_fly_tip_not_cleared after delete on fly_tip_clearance
begin
  insert into open_fly_tip select report_id, since from fly_tip_running
    where report_id = old.report_id
      or report_id = (select duplicate_of from report where id = old.report_id);
end;

create index audit_task_due on audit_task (due) where status in ('NOT_STARTED', 'IN_PROGRESS');

-- What is planned, for the calendar.
create index report_planned_for on report (json_extract(answers, '$.plannedFor'))
where type in ('activity', 'boot-fair-operation');
