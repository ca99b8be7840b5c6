-- The action plan of an environmental visual audit: a task for each finding (practice §3).
-- Costs are whole pence, dates YYYY-MM-DD.

create table audit_task (
  id             text    not null primary key,  -- the finding's own id, made on the phone
  report_id      text    not null references report (id),
  position       integer not null,              -- of the finding in its audit, from 1
  seen_on        text    not null,              -- the day of the audit
  category       text    not null,              -- as the form stores it: 'fly-tipping'
  what           text    not null,              -- the category in words
  severity       text    not null,
  urgent         integer not null check (urgent in (0, 1)),
  offensive      integer not null check (offensive in (0, 1)),
  lat_e6         integer,
  lon_e6         integer,
  before_photos  text    not null check (json_valid(before_photos)),
  found          text    not null,              -- the finding in its own words
  action         text    not null,              -- what is to be done: the same until the desk changes it
  owner          text,                          -- the agency that has to do it
  contact        text,
  due            text    not null,
  priority       text    not null check (priority in ('HIGH', 'NORMAL', 'LOW')),
  cost_pence     integer check (cost_pence >= 0),
  after_photo    text,                          -- SHA-256
  status         text    not null
    check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'NOT_FEASIBLE', 'WITHDRAWN')),
  completed_on   text,
  note           text,                          -- why it is not feasible or withdrawn, or what was done
  decided_at     text    not null,              -- when what made the present status was seen or decided
  decided_at_desk integer not null check (decided_at_desk in (0, 1)),
  version        integer not null,              -- goes up with every change; a change at the desk names the one it was made on
  check ((status = 'COMPLETED') = (completed_on is not null)),
  check ((lat_e6 is null) = (lon_e6 is null))
) strict;

create index audit_task_report on audit_task (report_id, position);

-- Everything that happened to a task. `from_day` is the day from which its status holds, so that
-- the plan can say how a past day stood.
create table audit_task_event (
  id           integer primary key,
  task_id      text    not null references audit_task (id),
  at           text    not null,
  person_id    text    references person (id),   -- null: Wardbook itself
  what         text    not null
    check (what in ('RAISED', 'STATUS', 'CHANGED', 'REMOVED', 'RETURNED', 'NOT_APPLIED')),
  status       text    not null,
  from_day     text    not null,
  completed_on text,
  note         text,
  photo        text,
  update_id    text    references report (id),   -- the phone's report that told it
  update_hash  text
) strict;

create index audit_task_event_task on audit_task_event (task_id, id);
create index audit_task_event_update on audit_task_event (update_id) where update_id is not null;

create trigger audit_task_event_is_never_changed before update on audit_task_event
begin
  select raise(abort, 'audit_task_event is append-only');
end;

create trigger audit_task_event_is_never_deleted before delete on audit_task_event
begin
  select raise(abort, 'audit_task_event is append-only');
end;
