-- By when a speedwatch session goes to the police (practice §1.3: a setting, none is known of Kent).
insert into register_entry (id, register, name, details, first_day, last_day, withdrawn, version)
values
  ('submit-48', 'submission-deadline', '48 hours',
   '{"hours":48,"source":"As in Norfolk and Suffolk: no deadline of Kent Police is known"}',
   null, null, 0, 1);

insert into register_history (entry_id, at, event, note, entry)
select id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'ADDED', 'Came with Wardbook.',
  json_object('name', name, 'details', json(details), 'from', first_day, 'until', last_day)
from register_entry
where register = 'submission-deadline';
