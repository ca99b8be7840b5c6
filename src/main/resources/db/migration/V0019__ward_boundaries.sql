-- Boundaries that the CSU brought in after those that Wardbook ships, and from which day they hold.
-- Nothing here is changed or deleted: a report names the set that it was placed in.

create table ward_activation (
  id        integer primary key,
  ward_set  text    not null references ward_set (id),
  wards     integer not null,
  file_name text    not null,
  from_day  text    not null,
  at        text    not null,
  person_id text    not null references person (id)
) strict;

create trigger ward_activation_is_never_changed before update on ward_activation
begin
  select raise(abort, 'ward_activation is append-only');
end;

create trigger ward_activation_is_never_deleted before delete on ward_activation
begin
  select raise(abort, 'ward_activation is append-only');
end;

-- A change that was taken back before it held.
create table ward_withdrawal (
  activation integer not null primary key references ward_activation (id),
  reason     text    not null,
  at         text    not null,
  person_id  text    not null references person (id)
) strict;

create trigger ward_withdrawal_is_never_changed before update on ward_withdrawal
begin
  select raise(abort, 'ward_withdrawal is append-only');
end;

create trigger ward_withdrawal_is_never_deleted before delete on ward_withdrawal
begin
  select raise(abort, 'ward_withdrawal is append-only');
end;
