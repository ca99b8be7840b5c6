-- How often all open sessions of a person were ended: by a new password, by closing the account or
-- by locking out a phone. A session remembers the number at its start and ends when it has grown.
alter table person add column session_generation integer not null default 0;
