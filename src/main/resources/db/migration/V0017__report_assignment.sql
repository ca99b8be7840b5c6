-- Who is to do what a report asks for, and by when. A row is how it stands; who assigned what before
-- is in report_history.

-- Whom the rule for fly-tips names (practice §2.2). The landowner is one of them, so that private land
-- can be looked at apart.
insert into agency (key, name) values
  ('sdc-direct-services', 'SDC Direct Services'),
  ('landowner', 'The landowner')
on conflict (key) do nothing;

create table report_assignment (
  report_id    text    not null primary key references report (id),
  agency_id    text    references agency (key),
  person_id    text    references person (id),
  due          text,                              -- YYYY-MM-DD; null where nobody is held to a day
  due_by_clock integer not null check (due_by_clock in (0, 1)), -- the day is that of the report's own clock
  note         text,
  assigned_by  text    references person (id),    -- null: Wardbook itself, by the rule of the type
  assigned_at  text    not null,
  status       text    not null check (status in ('OPEN', 'DONE', 'HANDED_BACK')),
  ended_on     text,                              -- YYYY-MM-DD
  ended_note   text,                              -- why it was handed back, or what was done
  check (agency_id is not null or person_id is not null),
  check ((status = 'OPEN') = (ended_on is null)),
  check (due_by_clock = 0 or due is not null)
) strict;

create index report_assignment_agency on report_assignment (agency_id, status, due);
create index report_assignment_person on report_assignment (person_id, status) where person_id is not null;
create index report_assignment_due on report_assignment (due) where status = 'OPEN' and due is not null;

-- The fly-tips that nobody has cleared yet, by the rule that Wardbook applies on receipt. The clocks of
-- the district are an hour ahead from the last Sunday of March to the last one of October, 01:00 UTC.
insert into report_assignment (report_id, agency_id, due, due_by_clock, assigned_at, status)
select id, agency, case when has_clock then date(observed_at, ahead, '+7 days') end, has_clock, received_at, 'OPEN'
from (
  select r.id, r.observed_at, r.received_at,
    case
      when r.observed_at >= date(substr(r.observed_at, 1, 4) || '-03-25', 'weekday 0') || 'T01:00:00.000Z'
       and r.observed_at < date(substr(r.observed_at, 1, 4) || '-10-25', 'weekday 0') || 'T01:00:00.000Z'
      then '+1 hour' else '+0 hours'
    end as ahead,
    json_extract(r.answers, '$.land') in
      ('highway', 'footpath-bridleway', 'back-alleyway', 'council-land', 'watercourse-bank') as has_clock,
    case
      when json_extract(r.answers, '$.land') in
        ('agricultural', 'private-residential', 'commercial-industrial', 'railway') then 'landowner'
      when json_extract(r.answers, '$.land') = 'highway' and json_extract(r.answers, '$.primaryWaste') in
        ('black-bags-commercial', 'other-commercial') then 'kcc-highways'
      else 'sdc-direct-services'
    end as agency
  from report r
  where r.type = 'fly-tip' and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
    and json_extract(r.answers, '$.land') is not null
    and not exists (select 1 from fly_tip_clearance c where c.report_id = r.id)
);
