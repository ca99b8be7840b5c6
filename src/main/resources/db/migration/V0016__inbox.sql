-- What waits for the CSU, kept so that it is counted and read oldest first from what waits alone,
-- however many reports there are.

create index report_answered on report (answered_at, id)
  where state = 'RECEIVED' and answered_at is not null;
create index report_waits on report (received_at, id)
  where state = 'RECEIVED' and answered_at is null and problems = '[]';
create index report_warned on report (received_at, id)
  where state = 'RECEIVED' and answered_at is null and problems <> '[]';
create index report_asked on report (asked_at, id) where state = 'NEEDS_INFORMATION';

-- Fly-tips by squares of a thousand micro-degrees, some 111 by 70 metres: what lies within 50 metres is
-- in the same square or in one beside it.
create index fly_tip_square on report (lat_e6 / 1000, lon_e6 / 1000, observed_at, lat_e6, lon_e6)
  where type = 'fly-tip' and lat_e6 is not null;

-- Two open fly-tips that two people reported within 50 metres and 14 days (practice §2.4), and that
-- nobody has told apart; each pair is there both ways.
create view fly_tip_twin as
select r.id as report_id, o.id as other_id,
  iif((r.observed_at, r.id) < (o.observed_at, o.id), r.id, o.id) as earlier_id,
  iif((r.observed_at, r.id) < (o.observed_at, o.id), o.id, r.id) as later_id,
  max(r.received_at, o.received_at) as since
from report r join report o indexed by fly_tip_square
  on o.lat_e6 / 1000 in (r.lat_e6 / 1000 - 1, r.lat_e6 / 1000, r.lat_e6 / 1000 + 1)
  and o.lon_e6 / 1000 in (r.lon_e6 / 1000 - 1, r.lon_e6 / 1000, r.lon_e6 / 1000 + 1)
where r.type = 'fly-tip' and o.type = 'fly-tip' and o.lat_e6 is not null
  and o.id <> r.id and o.author_id <> r.author_id
  and r.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
  and o.state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION')
  and o.observed_at between strftime('%Y-%m-%dT%H:%M:%fZ', r.observed_at, '-14 days')
    and strftime('%Y-%m-%dT%H:%M:%fZ', r.observed_at, '+14 days')
  -- 0.111195 metres to the micro-degree, on a flat map: within a kilometre that is right to the metre.
  and pow((r.lat_e6 - o.lat_e6) * 0.111195, 2)
    + pow((r.lon_e6 - o.lon_e6) * 0.111195 * cos(radians(r.lat_e6 / 1e6)), 2) <= 2500
  and not exists (select 1 from fly_tip_clearance c where c.report_id in (r.id, o.id))
  and not exists (
    select 1 from fly_tip_apart a
    where a.one_id = min(r.id, o.id) and a.other_id = max(r.id, o.id));

create table fly_tip_pair (
  earlier_id text not null references report (id),
  later_id   text not null references report (id),
  since      text not null,
  primary key (earlier_id, later_id)
) strict, without rowid;

create index fly_tip_pair_later on fly_tip_pair (later_id);
create index fly_tip_pair_since on fly_tip_pair (since, earlier_id, later_id);

insert or ignore into fly_tip_pair select earlier_id, later_id, since from fly_tip_twin;

-- The database keeps it itself, as it keeps open_fly_tip.
create trigger fly_tip_pair_received after insert on report when new.type = 'fly-tip'
begin
  insert or ignore into fly_tip_pair
    select earlier_id, later_id, since from fly_tip_twin where report_id = new.id;
end;

create trigger fly_tip_pair_changed after update of observed_at, lat_e6, lon_e6, state on report
when new.type = 'fly-tip'
begin
  delete from fly_tip_pair where earlier_id = new.id;
  delete from fly_tip_pair where later_id = new.id;
  insert or ignore into fly_tip_pair
    select earlier_id, later_id, since from fly_tip_twin where report_id = new.id;
end;

create trigger fly_tip_pair_cleared after insert on fly_tip_clearance
begin
  delete from fly_tip_pair where earlier_id = new.report_id;
  delete from fly_tip_pair where later_id = new.report_id;
end;

create trigger fly_tip_pair_not_cleared after delete on fly_tip_clearance
begin
  insert or ignore into fly_tip_pair
    select earlier_id, later_id, since from fly_tip_twin where report_id = old.report_id;
end;

create trigger fly_tip_pair_apart after insert on fly_tip_apart
begin
  delete from fly_tip_pair where earlier_id = new.one_id and later_id = new.other_id;
  delete from fly_tip_pair where earlier_id = new.other_id and later_id = new.one_id;
end;

-- How far in the history each person at the desk has seen what others did.
create table desk_visit (
  person_id text    not null primary key references person (id),
  seen      integer not null,
  at        text    not null
) strict;
