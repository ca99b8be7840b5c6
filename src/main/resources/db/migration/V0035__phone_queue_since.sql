-- When the oldest report that the phone holds was saved, put right where the phone's clock was wrong; null when nothing
-- waits, and for phones that do not tell it yet.
alter table phone_queue add column since text;
