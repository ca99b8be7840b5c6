-- Who uses Wardbook. Instants are ISO-8601 UTC text with milliseconds, ids are UUID text.

create table agency (
  key  text not null primary key,
  name text not null
) strict;

insert into agency (key, name) values
  ('sdc', 'Sevenoaks District Council'),
  ('kcc', 'Kent County Council'),
  ('kent-police', 'Kent Police'),
  ('kent-fire', 'Kent Fire and Rescue Service'),
  ('kcc-highways', 'Kent Highways'),
  ('trading-standards', 'Trading Standards'),
  ('parish', 'Town or parish council'),
  ('west-kent', 'West Kent Housing Association'),
  ('volunteer', 'Volunteer');

create table person (
  id            text    not null primary key,
  username      text    not null unique collate nocase,
  display_name  text    not null,
  role          text    not null check (role in ('WARDEN', 'VOLUNTEER', 'CSU')),
  agency        text    references agency (key),
  password_hash text    not null,
  active        integer not null default 1 check (active in (0, 1)),
  created_at    text    not null
) strict;

-- What lets a phone send while its sign-in has expired. Only the SHA-256 of the token is kept.
create table device_token (
  id           text not null primary key,
  person_id    text not null references person (id),
  token_hash   text not null unique,
  device       text not null,
  created_at   text not null,
  last_used_at text not null,
  revoked_at   text
) strict;

create index device_token_person on device_token (person_id);
