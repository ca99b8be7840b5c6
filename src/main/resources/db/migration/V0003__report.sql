-- Reports as received, every version of them, and all that was done with them.
-- Coordinates are integer micro-degrees; answers, reasons and problems are JSON.

create table report (
  id                 text    not null primary key,
  type               text    not null,
  definition_version integer not null,
  reference          text    not null unique,
  author_id          text    not null references person (id),
  observed_at        text    not null,
  saved_at           text    not null,
  received_at        text    not null,
  -- Server clock minus phone clock when the current version was sent; 0 where it was not told.
  clock_skew_millis  integer not null,
  lat_e6             integer check (lat_e6 between -90000000 and 90000000),
  lon_e6             integer check (lon_e6 between -180000000 and 180000000),
  accuracy_metres    real,
  location_source    text    check (location_source in ('gps', 'map', 'typed')),
  ward               text,
  ward_set           text    not null references ward_set (id),
  answers            text    not null check (json_valid(answers)),
  -- Plates and people: kept apart, so that what is read for lists and figures never holds them.
  restricted_answers text    not null check (json_valid(restricted_answers)),
  reasons            text    not null check (json_valid(reasons)),
  problems           text    not null check (json_valid(problems)),
  state              text    not null
    check (state in ('RECEIVED', 'ACCEPTED', 'NEEDS_INFORMATION', 'DUPLICATE', 'REJECTED')),
  duplicate_of       text    references report (id),
  question           text,
  content_hash       text    not null,
  -- Goes up with every change; a review names the one it was decided on.
  version            integer not null,
  check ((lat_e6 is null) = (lon_e6 is null)),
  check ((state = 'DUPLICATE') = (duplicate_of is not null)),
  check (duplicate_of is not id)
) strict;

create index report_observed on report (observed_at);
create index report_type_state on report (type, state, observed_at);
create index report_author on report (author_id, observed_at);
create index report_duplicate_of on report (duplicate_of) where duplicate_of is not null;

-- What was sent (canonical JSON, without the time of sending) and the receipt that was given for it.
create table report_version (
  report_id    text    not null references report (id),
  number       integer not null,
  content_hash text    not null,
  received_at  text    not null,
  body         text    not null check (json_valid(body)),
  receipt      text    not null check (json_valid(receipt)),
  primary key (report_id, number),
  unique (report_id, content_hash)
) strict;

-- The photos that the current version announces.
create table report_photo (
  report_id  text    not null references report (id),
  position   integer not null,
  sha256     text    not null,
  bytes      integer not null,
  media_type text    not null,
  taken_at   text,
  primary key (report_id, position),
  unique (report_id, sha256)
) strict;

create index report_photo_sha256 on report_photo (sha256);

-- The photos that are held: the row is written after the file is on disk.
create table photo (
  sha256     text    not null primary key,
  bytes      integer not null,
  media_type text    not null,
  stored_at  text    not null
) strict;

create table report_history (
  id        integer primary key,
  report_id text not null references report (id),
  at        text not null,
  person_id text references person (id),
  event     text not null,
  note      text
) strict;

create index report_history_report on report_history (report_id, id);

create trigger report_history_is_never_changed before update on report_history
begin
  select raise(abort, 'report_history is append-only');
end;

create trigger report_history_is_never_deleted before delete on report_history
begin
  select raise(abort, 'report_history is append-only');
end;

-- The last number given per prefix: FT-000231.
create table report_reference (
  prefix      text    not null primary key,
  last_number integer not null
) strict;

-- Whose reports of a type are accepted on receipt when they have no problems.
create table report_type_setting (
  type              text not null primary key,
  accept_on_receipt text not null check (accept_on_receipt in ('NOBODY', 'WARDENS', 'EVERYBODY'))
) strict;
