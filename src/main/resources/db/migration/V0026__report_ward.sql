-- For a ward's page: its reports in numbers and the latest of them, of each type too.
create index report_ward_observed on report (ward, observed_at desc, type, state);
create index report_ward_type on report (ward, type, observed_at desc, state);
