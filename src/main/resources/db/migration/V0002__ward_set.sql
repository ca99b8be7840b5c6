-- Which ward boundaries held when: boundaries change, reports keep the set they were judged by.

create table ward_set (
  id          text not null primary key,
  name        text not null,
  active_from text not null,
  outlines    text not null check (json_valid(outlines))
) strict;
