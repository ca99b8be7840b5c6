-- Each holds all that the desk filters by and where a report lies, so that the large rows themselves are
-- read for those alone that are shown.

drop index report_observed;
create index report_observed on report
  (observed_at, type, state, ward, agency, restricted, lat_e6, lon_e6);

drop index report_author;
create index report_author on report
  (author_id, observed_at, type, state, ward, agency, restricted, lat_e6, lon_e6);

-- Few reports among many of other kinds.
create index report_of_kind on report
  (type, state, ward, agency, restricted, observed_at, lat_e6, lon_e6);

-- Bands as high as a cell of level 15, from west to east: what lies in a small part of the map.
create index report_place on report
  ((lat_e6 + 90000000) / 1280, lon_e6, lat_e6, observed_at, type, state, ward, agency, restricted)
  where lat_e6 is not null;

-- The share of vehicles at the threshold or above it, ward by ward.
create index report_of_session on report
  (state, ward, agency, observed_at, json_extract(answers, '$.passed'), json_array_length(answers, '$.vehicles'),
    type, author_id, restricted)
  where type = 'speedwatch-session';
