-- When a fly-tip was cleared, which stops its clock. Costs are whole pence.

create table fly_tip_clearance (
  report_id   text    not null primary key references report (id),
  cleared_at  text    not null,
  cleared_by  text    not null,
  cost_pence  integer check (cost_pence >= 0),
  recorded_by text    not null references person (id),
  recorded_at text    not null
) strict;
