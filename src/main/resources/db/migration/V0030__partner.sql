-- Accounts of partner agencies, and which agency the plan means by each of its printed names.
--
-- SQLite can't change a check, so the table is made anew, as its documentation tells: with the
-- foreign keys off, which is only possible outside a transaction (see the .conf beside this file).
pragma foreign_keys = off;

savepoint partner;

create table person_with_partners (
  id                 text    not null primary key,
  username           text    not null unique collate nocase,
  display_name       text    not null,
  role               text    not null check (role in ('WARDEN', 'VOLUNTEER', 'CSU', 'PARTNER')),
  agency             text    references agency (key),
  password_hash      text    not null,
  active             integer not null default 1 check (active in (0, 1)),
  created_at         text    not null,
  session_generation integer not null default 0,
  -- A partner speaks for an agency.
  check (role <> 'PARTNER' or agency is not null)
) strict;

insert into person_with_partners
  (id, username, display_name, role, agency, password_hash, active, created_at, session_generation)
select
  id, username, display_name, role, agency, password_hash, active, created_at, session_generation
from person;

drop table person;

alter table person_with_partners rename to person;

release partner;

pragma foreign_keys = on;

-- Only names that can mean one agency alone; the CSU adds the others ('Housing', 'Probation').
-- Source: the columns of leads and partners of the printed plan of 2011-12.
insert into register_entry (id, register, name, details, first_day, last_day, withdrawn, version)
values
  ('plan-sdc', 'plan-agency', 'SDC', '{"agency":"sdc"}', null, null, 0, 1),
  ('plan-sdc-development', 'plan-agency', 'SDC Community Development', '{"agency":"sdc"}', null, null, 0, 1),
  ('plan-sdc-parking', 'plan-agency', 'SDC – Parking', '{"agency":"sdc"}', null, null, 0, 1),
  ('plan-direct-services', 'plan-agency', 'Direct Services', '{"agency":"sdc"}', null, null, 0, 1),
  ('plan-kcc', 'plan-agency', 'KCC', '{"agency":"kcc"}', null, null, 0, 1),
  ('plan-kcc-families', 'plan-agency', 'KCC Children & Families', '{"agency":"kcc"}', null, null, 0, 1),
  ('plan-kcc-wardens', 'plan-agency', 'KCC Wardens', '{"agency":"kcc"}', null, null, 0, 1),
  ('plan-kcc-yos', 'plan-agency', 'KCC YOS', '{"agency":"kcc"}', null, null, 0, 1),
  ('plan-police', 'plan-agency', 'Police', '{"agency":"kent-police"}', null, null, 0, 1),
  ('plan-police-training', 'plan-agency', 'Kent Police (Training)', '{"agency":"kent-police"}', null, null, 0, 1),
  ('plan-fire', 'plan-agency', 'Kent Fire & Rescue Service', '{"agency":"kent-fire"}', null, null, 0, 1),
  ('plan-highways', 'plan-agency', 'Highways', '{"agency":"kcc-highways"}', null, null, 0, 1),
  ('plan-kcc-highways', 'plan-agency', 'KCC Highways', '{"agency":"kcc-highways"}', null, null, 0, 1),
  ('plan-trading-standards', 'plan-agency', 'Trading Standards', '{"agency":"trading-standards"}', null, null, 0, 1),
  ('plan-parishes', 'plan-agency', 'Town & Parish Councils', '{"agency":"parish"}', null, null, 0, 1);

insert into register_history (entry_id, at, event, note, entry)
select id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'ADDED', 'Came with Wardbook.',
  json_object('name', name, 'details', json(details), 'from', first_day, 'until', last_day)
from register_entry
where register = 'plan-agency';
