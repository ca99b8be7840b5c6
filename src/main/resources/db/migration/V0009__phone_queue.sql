-- How many saved reports a phone still holds, as it told last: numbers by type and nothing else.

create table phone_queue (
  person_id  text not null references person (id),
  -- A random id that the phone made for itself.
  device     text not null,
  -- {"fly-tip": 2}
  waiting    text not null check (json_valid(waiting)),
  -- By the phone's clock.
  counted_at text not null,
  told_at    text not null,
  primary key (person_id, device)
) strict;

create index phone_queue_told on phone_queue (told_at);
