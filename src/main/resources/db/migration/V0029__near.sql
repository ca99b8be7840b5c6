-- Reports of a type by squares of ten thousand micro-degrees, some 1100 by 700 metres, and by day: what
-- may be of the same thing is found without reading the others.
create index report_near on report (
  type, lat_e6 / 10000, lon_e6 / 10000, observed_at, lat_e6, lon_e6)
  where lat_e6 is not null;
