-- What the CSU decided, so that it can be undone; questions and answers; corrections made at the desk;
-- corrections of phones that were made from an old version.

-- Since when a question is open, and when it was answered; both gone once the CSU has decided.
alter table report add column asked_at text;
alter table report add column answered_at text;

-- Why the CSU corrected it, for as long as that correction is what the report says.
alter table report add column desk_correction text;

update report
set asked_at = (
  select max(h.at) from report_history h where h.report_id = report.id and h.event = 'ASKED')
where state = 'NEEDS_INFORMATION';

-- Who wrote a version when it was not the author, and why.
alter table report_version add column corrected_by text references person (id);
alter table report_version add column reason text;

-- Where a report stood before a decision. Undone only while the report still has the version it led to.
create table report_decision (
  report_id    text    not null references report (id),
  -- That the report has had since.
  version      integer not null,
  -- What was done in one go is undone in one go.
  batch        text    not null,
  event        text    not null,
  decided_by   text    not null references person (id),
  decided_at   text    not null,
  state        text    not null,
  duplicate_of text,
  question     text,
  asked_at     text,
  answered_at  text,
  primary key (report_id, version)
) strict;

create index report_decision_by on report_decision (decided_by, decided_at);

-- What authors answered in words. The id is made on the phone, so that one sent twice is kept once.
create table report_answer (
  id          text not null primary key,
  report_id   text not null references report (id),
  said_at     text not null,
  received_at text not null,
  text        text not null
) strict;

create index report_answer_report on report_answer (report_id);

-- A correction that named an old version: refused, and kept until the CSU has compared both.
create table stale_correction (
  report_id    text not null references report (id),
  content_hash text not null,
  -- The version that it was made from, as it says; it may be none of this report.
  revises      text,
  received_at  text not null,
  body         text not null check (json_valid(body)),
  settled_at   text,
  settled_by   text references person (id),
  outcome      text check (outcome in ('PHONE', 'DESK', 'MIXED', 'AUTHOR')),
  primary key (report_id, content_hash),
  check ((settled_at is null) = (outcome is null))
) strict;

create index stale_correction_open on stale_correction (received_at, report_id)
  where settled_at is null;
