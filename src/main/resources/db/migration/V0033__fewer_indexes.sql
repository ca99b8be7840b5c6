-- Each index costs every report that comes in a page or two on disk. What lies near is found by the
-- bands of report_place, which the map needs anyway, and types by the index that has their day too.

drop view fly_tip_twin;

create view fly_tip_twin as
select r.id as report_id, o.id as other_id,
  iif((r.observed_at, r.id) < (o.observed_at, o.id), r.id, o.id) as earlier_id,
  iif((r.observed_at, r.id) < (o.observed_at, o.id), o.id, r.id) as later_id,
  max(r.received_at, o.received_at) as since
from report r join report o indexed by report_place
  -- 50 metres are 450 micro-degrees from south to north, and a band is 1280 of them high.
  on (o.lat_e6 + 90000000) / 1280 in (
    (r.lat_e6 + 90000000) / 1280 - 1, (r.lat_e6 + 90000000) / 1280,
    (r.lat_e6 + 90000000) / 1280 + 1)
  and o.lon_e6 between r.lon_e6 - 450 / cos(radians(r.lat_e6 / 1e6))
    and r.lon_e6 + 450 / cos(radians(r.lat_e6 / 1e6))
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

drop index fly_tip_square;
drop index report_near;
drop index report_type_state;
