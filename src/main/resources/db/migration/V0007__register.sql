-- What the CSU keeps with dates: sites, people, units, wards, thresholds, rates. What an entry is
-- made of is told by registers/<key>.json; its values are JSON as that file names them.

create table register_entry (
  id         text    not null primary key,  -- stable for ever: reports name it
  register   text    not null,              -- 'speedwatch-site'
  name       text    not null,
  details    text    not null check (json_valid(details)),
  first_day  text,                          -- null: always was valid
  last_day   text,                          -- included; null: no end is known
  withdrawn  integer not null check (withdrawn in (0, 1)),  -- 1: added by mistake, never was valid
  -- Goes up with every change; a change names the one it was decided on.
  version    integer not null,
  check (last_day is null or first_day is null or last_day >= first_day)
) strict;

create index register_entry_register on register_entry (register, name);

create table register_history (
  id        integer primary key,
  entry_id  text    not null references register_entry (id),
  at        text    not null,
  person_id text    references person (id),  -- null: Wardbook itself
  event     text    not null check (event in ('ADDED', 'CHANGED', 'ENDED', 'WITHDRAWN')),
  note      text,                            -- why it was withdrawn
  -- The entry as it was left: name, details, first_day, last_day.
  entry     text    not null check (json_valid(entry))
) strict;

create index register_history_entry on register_history (entry_id, id);

create trigger register_history_is_never_changed before update on register_history
begin
  select raise(abort, 'register_history is append-only');
end;

create trigger register_history_is_never_deleted before delete on register_history
begin
  select raise(abort, 'register_history is append-only');
end;

create trigger register_entry_is_never_deleted before delete on register_entry
begin
  select raise(abort, 'reports may name register entries: end or withdraw them');
end;

-- What is true for every installation, with its source (practice §1.2, §2.3 and §6). After
-- 30 September 2012 no rate is known here: the CSU sets it, and until then it is said to be unset.

insert into register_entry (id, register, name, details, first_day, last_day, withdrawn, version)
values
  ('kent-20', 'speed-threshold', '20 mph limit',
   '{"limit":20,"recordFrom":25,"letterOverPercent":50,"deliverFromPercent":90,"source":"Kent Police, Speedwatch SOP R02c"}',
   null, null, 0, 1),
  ('kent-30', 'speed-threshold', '30 mph limit',
   '{"limit":30,"recordFrom":35,"letterOverPercent":50,"deliverFromPercent":90,"source":"Kent Police, Speedwatch SOP R02c"}',
   null, null, 0, 1),
  ('kent-40', 'speed-threshold', '40 mph limit',
   '{"limit":40,"recordFrom":46,"letterOverPercent":50,"deliverFromPercent":90,"source":"Kent Police, Speedwatch SOP R02c"}',
   null, null, 0, 1),
  ('wage-2010', 'payback-rate', '£5.93 an hour',
   '{"pencePerHour":593,"source":"National minimum wage for adults until 30 September 2011"}',
   null, '2011-09-30', 0, 1),
  ('wage-2011', 'payback-rate', '£6.08 an hour',
   '{"pencePerHour":608,"source":"National minimum wage for adults from 1 October 2011"}',
   '2011-10-01', '2012-09-30', 0, 1),
  ('plan-7-days', 'clearance-target', '100% within 7 days',
   '{"days":7,"percent":100,"source":"Action 4.7 of the plan: within 7 days of reporting. It prints no percentage: 100 is inferred from its words."}',
   null, null, 0, 1);

insert into register_history (entry_id, at, event, note, entry)
select id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'ADDED', 'Came with Wardbook.',
  json_object('name', name, 'details', json(details), 'from', first_day, 'until', last_day)
from register_entry;
