-- What is added to the time that the phone says in a correction made from an older version, as report has it: its clock
-- may be right by the time that the CSU compares both, and the body does not say when it was sent.
alter table stale_correction add column clock_correction_millis integer not null default 0;

-- Those that repeat the time of their report, as it was compared until now.
update stale_correction
set clock_correction_millis = r.clock_correction_millis
from report r
where r.id = stale_correction.report_id and r.clock_correction_millis <> 0
  and round(unixepoch(r.observed_at, 'subsec') * 1000) - r.clock_correction_millis
    = round(unixepoch(json_extract(stale_correction.body, '$.observedAt'), 'subsec') * 1000);
