-- What lead agencies say of the plan, entered by the CSU. Nothing here is ever changed or deleted: a
-- correction is a new row that names the row it stands in for.

create table plan_update (
  id           text    not null primary key,
  plan_year    integer not null references plan_year (first_year),
  about        text    not null,            -- a measure's id, or an action's number
  agency       text    not null references agency (key),
  status       text    not null
    check (status in ('NOT_STARTED', 'ON_SCHEDULE', 'BEHIND', 'AT_RISK', 'COMPLETED')),
  day          text    not null,            -- the day it speaks of
  figure       text    check (figure in ('NUMBER', 'PART', 'OF_PERIOD', 'BASELINE')),
  value        text,                        -- a decimal number
  numerator    integer check (numerator >= 0),
  denominator  integer check (denominator >= numerator),
  period_from  text,
  period_until text,                        -- included
  source       text,
  narrative    text    not null,
  evidence     text    not null,
  withdrawn    integer not null default 0 check (withdrawn in (0, 1)),
  supersedes   text    unique references plan_update (id),
  entered_by   text    not null references person (id),
  entered_at   text    not null,
  check ((figure = 'PART') = (numerator is not null and denominator is not null)
    or figure is null),
  check (figure is null or figure = 'PART' or value is not null),
  check (figure is null or figure in ('NUMBER', 'PART')
    or (period_from is not null and period_until >= period_from and source is not null))
) strict;

create index plan_update_about on plan_update (plan_year, about, day);

-- How a dated step of an action stands; the latest row of a step is how it stands now.
create table plan_milestone_step (
  id         integer primary key,
  plan_year  integer not null references plan_year (first_year),
  action     text    not null,
  milestone  text    not null,   -- its label
  due        text,               -- the date that the CSU confirmed or put in its place; null: printed
  reached_on text,               -- null: not reached
  note       text    not null,
  entered_by text    not null references person (id),
  entered_at text    not null
) strict;

create index plan_milestone_step_of on plan_milestone_step (plan_year, action, milestone, id);

-- A status that a lead agency put in the place of the one by rule; the latest row of a measure holds.
create table plan_status_override (
  id         integer primary key,
  plan_year  integer not null references plan_year (first_year),
  measure    text    not null,
  agency     text    not null references agency (key),
  status     text check (status in ('MET', 'ON_TRACK', 'BEHIND', 'WELL_BEHIND', 'LATE')),
  reason     text    not null,   -- null status: taken back, and why
  entered_by text    not null references person (id),
  entered_at text    not null
) strict;

create index plan_status_override_of on plan_status_override (plan_year, measure, id);

create trigger plan_update_is_never_changed before update on plan_update
begin
  select raise(abort, 'plan_update is append-only');
end;

create trigger plan_update_is_never_deleted before delete on plan_update
begin
  select raise(abort, 'plan_update is append-only');
end;

create trigger plan_milestone_step_is_never_changed before update on plan_milestone_step
begin
  select raise(abort, 'plan_milestone_step is append-only');
end;

create trigger plan_milestone_step_is_never_deleted before delete on plan_milestone_step
begin
  select raise(abort, 'plan_milestone_step is append-only');
end;

create trigger plan_status_override_is_never_changed before update on plan_status_override
begin
  select raise(abort, 'plan_status_override is append-only');
end;

create trigger plan_status_override_is_never_deleted before delete on plan_status_override
begin
  select raise(abort, 'plan_status_override is append-only');
end;

-- What Wardbook reads into the measures of plans that are there already; the JSON of the printed plan
-- says the same for those to come.
update plan_measure set parameters = json_set(parameters, '$.register', 'cctv-unit')
  where kind = 'at-one-time';
update plan_measure
  set parameters = json_set(parameters, '$.within', 'priority-ward', '$.themes', 'burglary vehicle-crime')
  where id = '3.2-a';
update plan_measure set parameters = json_set(parameters, '$.register', 'priority-ward')
  where id = '4.2-a';
update plan_measure
  set parameters = json_set(parameters, '$.register', 'speeding-area', '$.kinds', '2')
  where id = 'SM-SPD-1';
update plan_measure set parameters = json_set(parameters, '$.register', 'payback-rate')
  where kind = 'sum-at-rate';
update plan_measure set parameters = json_set(parameters, '$.register', 'hot-spot')
  where id = '5.1-a';
update plan_measure set parameters = json_set(parameters, '$.register', 'reported-school')
  where id = '5.3-a';
update plan_measure set parameters = json_set(parameters, '$.register', 'reported-drinking-place')
  where id = '6.3-a';
update plan_measure set parameters = json_set(parameters, '$.register', 'clearance-target')
  where kind = 'within-days';
update plan_measure set parameters = json_set(parameters, '$.baseline', 'not-comparable')
  where id = 'SM-DA-1';
update plan_measure set fed_by = 'LEAD_AGENCY' where id = '4.5-a';
update plan_measure set parameters = json_set(parameters, '$.people', 'yes')
  where id in ('1.2-b', '1.4-a', '2.1-b', '4.8-a', '5.2-b', '6.1-b', '6.2-a', '7.3-a', '7.5-a',
    'SM-ASB-1', 'SM-ASB-2', 'SM-YP-2', 'SM-PP-1', 'SM-PP-2', 'SM-DA-1');
