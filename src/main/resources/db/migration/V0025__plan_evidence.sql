-- What counts, or may count, towards the measures of the plan, kept ready: a look at the plan then
-- reads some thousand groups of like reports and not a million reports. Wardbook makes these rows
-- from the reports and can make them anew; nothing is known from here alone.

-- Reports that count for the same in a measure, how many they are, and the first of them. What says
-- nothing is an empty text, so that like is like.
create table plan_tally (
  id              integer primary key,
  measure         text    not null,   -- '4.7-b'
  area            text    not null,   -- '': the whole district; else the ward's code, '-' for no ward
  type            text    not null,
  observed_on     text    not null,   -- London's day
  amount          text    not null,   -- a decimal number
  place           text    not null,   -- a name, or a ward's code
  place_is_ward   integer not null check (place_is_ward in (0, 1)),
  met             integer not null check (met in (0, 1)),
  variety         text    not null,
  apart           text    not null,   -- why no clock runs
  started_on      text    not null,   -- of the clock; '': none is read
  stopped_on      text    not null,
  only            text    not null,   -- the report, where each is looked at by itself
  number          integer not null check (number > 0),
  first_at        text    not null,
  first_id        text    not null,
  first_reference text    not null,
  unique (measure, area, observed_on, type, place, amount, place_is_ward, met, variety, apart,
    started_on, stopped_on, only)
) strict;

-- In which groups a report is, by measure: of the district, and of its ward.
create table plan_evidence (
  measure     text    not null,
  observed_at text    not null,
  report_id   text    not null,
  tally       integer not null references plan_tally (id),
  ward_tally  integer not null references plan_tally (id),
  primary key (measure, observed_at, report_id)
) strict, without rowid;

create index plan_evidence_report on plan_evidence (report_id);

-- Reports that changed since their groups were reckoned. A look reckons these anew by itself, so that
-- it is right at every moment; soon after, their groups follow. The database notes them itself, so
-- that no way of changing a report can forget it.
create table plan_evidence_due (
  report_id text not null primary key
) strict, without rowid;

-- How the groups were reckoned; another way makes them anew.
create table plan_evidence_rules (
  only_row    integer primary key check (only_row = 1),
  fingerprint text    not null,
  version     integer not null  -- goes up whenever a group changes: what was read before is the same
) strict;

insert into plan_evidence_rules values (1, '', 0);

create trigger plan_evidence_received after insert on report
begin
  insert or ignore into plan_evidence_due values (new.id);
  insert or ignore into plan_evidence_due select new.duplicate_of where new.duplicate_of is not null;
end;

create trigger plan_evidence_changed
after update of type, definition_version, observed_at, lat_e6, ward, answers, state, duplicate_of
on report
begin
  insert or ignore into plan_evidence_due values (new.id);
  insert or ignore into plan_evidence_due select old.duplicate_of where old.duplicate_of is not null;
  insert or ignore into plan_evidence_due select new.duplicate_of where new.duplicate_of is not null;
end;

create trigger plan_evidence_gone after delete on report
begin
  insert or ignore into plan_evidence_due values (old.id);
end;

create trigger plan_evidence_cleared after insert on fly_tip_clearance
begin
  insert or ignore into plan_evidence_due values (new.report_id);
  insert or ignore into plan_evidence_due
    select duplicate_of from report where id = new.report_id and duplicate_of is not null;
end;

create trigger plan_evidence_cleared_otherwise after update on fly_tip_clearance
begin
  insert or ignore into plan_evidence_due values (new.report_id);
  insert or ignore into plan_evidence_due
    select duplicate_of from report where id = new.report_id and duplicate_of is not null;
end;

create trigger plan_evidence_not_cleared after delete on fly_tip_clearance
begin
  insert or ignore into plan_evidence_due values (old.report_id);
  insert or ignore into plan_evidence_due
    select duplicate_of from report where id = old.report_id and duplicate_of is not null;
end;

-- For the lists of what did not count: those of a type, earliest first.
create index report_type_observed on report (type, observed_at, state);

-- A fly-tip that is gone is not open either.
create trigger open_fly_tip_of_a_report_gone before delete on report
begin
  delete from open_fly_tip where report_id = old.id;
end;
