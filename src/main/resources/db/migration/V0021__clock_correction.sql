-- What was added to the phone's time of observation where its clock was wrong, in milliseconds; 0
-- where it was believed. observed_at is the corrected time, which every figure, filter and clock
-- goes by; report_version keeps what the phone said, word for word.

alter table report add column clock_correction_millis integer not null default 0;
