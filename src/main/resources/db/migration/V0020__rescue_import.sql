-- The key pair that phones seal rescue files for: one row, made at the first start and never changed.

create table rescue_key (
  id      integer not null primary key check (id = 1),
  -- PKCS #8.
  secret  blob    not null,
  -- A point of P-256, uncompressed.
  open    blob    not null,
  made_at text    not null
) strict;

create trigger rescue_key_is_never_changed before update on rescue_key
begin
  select raise(abort, 'rescue_key is made once');
end;

create trigger rescue_key_is_never_deleted before delete on rescue_key
begin
  select raise(abort, 'rescue_key is made once');
end;

-- Who imported a file of what a phone could not send, for whom, and what came of it.

create table rescue_import (
  id          integer primary key,
  at          text    not null,
  person_id   text    not null references person (id),
  author_id   text    not null references person (id),
  exported_at text,
  imported    integer not null,
  held        integer not null,
  refused     integer not null,
  photos      integer not null
) strict;

create trigger rescue_import_is_never_changed before update on rescue_import
begin
  select raise(abort, 'rescue_import is append-only');
end;

create trigger rescue_import_is_never_deleted before delete on rescue_import
begin
  select raise(abort, 'rescue_import is append-only');
end;
