-- Vehicles of speedwatch sessions by their plate, to know those that are seen again without reading
-- every report. The plates here and in the reports go together, 12 months after the observation.

create table vehicle_sighting (
  report_id    text    not null references report (id),
  -- The record's own id within the session.
  vehicle_id   text    not null,
  -- Upper case, letters and digits only.
  registration text    not null,
  seen_at      text    not null,
  speed        integer not null,
  speed_limit  integer not null,
  primary key (report_id, vehicle_id)
) strict;

create index vehicle_sighting_registration on vehicle_sighting (registration, seen_at);

-- When a session was handed on to the police, as the CSU noted it.
create table speedwatch_submission (
  report_id    text not null primary key references report (id),
  submitted_on text not null,
  recorded_by  text not null references person (id),
  recorded_at  text not null
) strict;
