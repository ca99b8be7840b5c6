-- Fly-tips that the CSU looked at side by side and that are not the same one. The smaller id is first.

create table fly_tip_apart (
  one_id     text not null references report (id),
  other_id   text not null references report (id),
  decided_by text not null references person (id),
  decided_at text not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
) strict;
