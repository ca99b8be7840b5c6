-- The reports counted by place, time and kind, so that a map of a million of them is drawn as quickly as
-- one of a thousand (docs/decisions/0014).

-- 1: only the CSU sees it on maps, in lists and in counts: disposal points, sites of number plate cameras
-- and what was sprayed with SmartWater (practice §2.5 and §6). A new kind of these is added here.
alter table report add column restricted integer generated always as (
  case type
    when 'smartwater-deployment' then 1
    when 'activity' then coalesce(json_extract(answers, '$.kind') in ('disposal-point', 'anpr-site'), 0)
    else 0
  end
) virtual;

-- Of the observation in London, 202611. Its clocks are an hour ahead at the end of March to September.
alter table report add column month integer generated always as (
  case
    when substr(observed_at, 12, 2) = '23' and substr(observed_at, 6, 5) between '03-31' and '10-30'
      then cast(strftime('%Y%m', observed_at, '+1 hour') as integer)
    else cast(substr(observed_at, 1, 4) || substr(observed_at, 6, 2) as integer)
  end
) virtual;

-- Who has it to do, or did it: kept by triggers on report_assignment.
alter table report add column agency text references agency (key);

-- Everything that reports are counted by, apart from time and place. '' stands for none.
create table report_kind (
  id         integer primary key,
  type       text    not null,
  state      text    not null,
  ward       text    not null,
  agency     text    not null,
  restricted integer not null check (restricted in (0, 1)),
  unique (type, state, ward, agency, restricted)
) strict;

-- What came (n = 1) and went (n = -1) since the cells were last brought up to date. Written by triggers
-- with the report itself, and read together with the cells, so that what is shown is never old.
create table report_move (
  id     integer primary key,
  kind   integer not null references report_kind (id),
  month  integer not null,
  lat_e6 integer,
  lon_e6 integer,
  n      integer not null check (n in (-1, 1))
) strict;

-- The grids: a cell is 2^lon_bits micro-degrees wide and lat_size high, which is about a square in
-- Sevenoaks and halves from level to level. Level 0 is one cell for all.
create table map_level (
  level    integer primary key,
  lon_bits integer not null,
  lat_size integer not null
) strict;

insert into map_level (level, lon_bits, lat_size) values
  (0, 30, 671088640),
  (8, 18, 163840), (9, 17, 81920), (10, 16, 40960), (11, 15, 20480),
  (12, 14, 10240), (13, 13, 5120), (14, 12, 2560), (15, 11, 1280);

create table report_cell (
  level  integer not null references map_level (level),
  period integer not null,  -- 202611: a month; 202600: the plan year 2026-27; 0: all time
  x      integer not null,  -- from west to east; on level 0: 1 for reports without a place
  y      integer not null,  -- from south to north
  kind   integer not null references report_kind (id),
  n      integer not null,
  east   integer not null,  -- sums of the distances from the cell's west and south, in micro-degrees
  north  integer not null,
  primary key (level, period, x, y, kind)
) strict, without rowid;

create index report_cell_empty on report_cell (level) where n = 0;

-- The same for all kinds together, for whoever sees all and filters nothing.
create table report_cell_sum (
  level   integer not null references map_level (level),
  period  integer not null,
  x       integer not null,
  y       integer not null,
  n       integer not null,
  waiting integer not null,  -- for the CSU
  east    integer not null,
  north   integer not null,
  primary key (level, period, x, y)
) strict, without rowid;

create trigger report_is_counted after insert on report
begin
  insert into report_kind (type, state, ward, agency, restricted)
    values (new.type, new.state, coalesce(new.ward, ''), coalesce(new.agency, ''), new.restricted)
    on conflict do nothing;
  insert into report_move (kind, month, lat_e6, lon_e6, n)
    select id, new.month, new.lat_e6, new.lon_e6, 1 from report_kind
    where type = new.type and state = new.state and ward = coalesce(new.ward, '')
      and agency = coalesce(new.agency, '') and restricted = new.restricted;
end;

create trigger report_is_counted_anew
after update of type, state, ward, agency, lat_e6, lon_e6, observed_at, answers on report
when old.type <> new.type or old.state <> new.state or old.ward is not new.ward
  or old.agency is not new.agency or old.lat_e6 is not new.lat_e6 or old.lon_e6 is not new.lon_e6
  or old.month <> new.month or old.restricted <> new.restricted
begin
  insert into report_kind (type, state, ward, agency, restricted)
    values (new.type, new.state, coalesce(new.ward, ''), coalesce(new.agency, ''), new.restricted)
    on conflict do nothing;
  insert into report_move (kind, month, lat_e6, lon_e6, n)
    select id, old.month, old.lat_e6, old.lon_e6, -1 from report_kind
    where type = old.type and state = old.state and ward = coalesce(old.ward, '')
      and agency = coalesce(old.agency, '') and restricted = old.restricted;
  insert into report_move (kind, month, lat_e6, lon_e6, n)
    select id, new.month, new.lat_e6, new.lon_e6, 1 from report_kind
    where type = new.type and state = new.state and ward = coalesce(new.ward, '')
      and agency = coalesce(new.agency, '') and restricted = new.restricted;
end;

create trigger report_is_counted_no_more after delete on report
begin
  insert into report_move (kind, month, lat_e6, lon_e6, n)
    select id, old.month, old.lat_e6, old.lon_e6, -1 from report_kind
    where type = old.type and state = old.state and ward = coalesce(old.ward, '')
      and agency = coalesce(old.agency, '') and restricted = old.restricted;
end;

-- What is there already is counted as if it came now.
insert into report_kind (type, state, ward, agency, restricted)
  select distinct type, state, coalesce(ward, ''), '', restricted from report;

insert into report_move (kind, month, lat_e6, lon_e6, n)
  select k.id, r.month, r.lat_e6, r.lon_e6, 1
  from report r join report_kind k
    on k.type = r.type and k.state = r.state and k.ward = coalesce(r.ward, '') and k.agency = ''
      and k.restricted = r.restricted;
