-- The boundaries that reports were placed in. They change; a report keeps the set it was judged by.

create table ward_set (
  id            text not null primary key,
  name          text not null,
  first_used_at text not null,
  outlines      text not null check (json_valid(outlines))
) strict;
