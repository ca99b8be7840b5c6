-- The partnership's plans. Short lists that are only ever read with their row are JSON arrays.

create table plan_year (
  first_year          integer primary key,  -- 2011 is the plan year 2011-12: 1 April to 31 March
  title               text    not null,
  draft               integer not null check (draft in (0, 1)),
  rolled_forward_from integer references plan_year (first_year),  -- null: printed for this year
  priority_areas      text    not null check (json_valid(priority_areas)),
  chapters            text    not null check (json_valid(chapters)),
  success_headings    text    not null check (json_valid(success_headings)),
  printed_figures     text    not null check (json_valid(printed_figures)),
  oddities            text    not null check (json_valid(oddities))
) strict;

create table plan_action (
  plan_year          integer not null references plan_year (first_year),
  number             text    not null,  -- '4.7'
  position           integer not null,  -- order in the document
  chapter            integer not null,
  priority_areas     text    not null check (json_valid(priority_areas)),
  text               text    not null,  -- cleaned
  text_original      text    not null,  -- as printed
  lead_agencies      text    not null check (json_valid(lead_agencies)),
  partners           text    not null check (json_valid(partners)),
  by_when_original   text    not null,
  funding            text    not null,
  feeds              text    not null check (json_valid(feeds)),
  progress_mode      text    not null check (progress_mode in ('BY_HAND', 'FROM_REPORTS', 'BOTH')),
  oddities           text    not null check (json_valid(oddities)),
  primary key (plan_year, number)
) strict;

create table plan_milestone (
  plan_year         integer not null,
  action            text    not null,
  position          integer not null,
  label             text    not null,
  original          text    not null,   -- 'June 2011'
  due               text,               -- last day of the printed month; null: ongoing
  review            text,
  suggested_due     text,               -- set with suspect_because: the printed date can't be meant
  suspect_because   text,
  measured_after    integer not null check (measured_after in (0, 1)),
  note              text,
  primary key (plan_year, action, position),
  foreign key (plan_year, action) references plan_action (plan_year, number),
  check ((suggested_due is null) = (suspect_because is null))
) strict;

create table success_measure (
  plan_year         integer not null references plan_year (first_year),
  id                text    not null,   -- 'SM-ALL-1'
  position          integer not null,
  heading           text    not null,
  text_original     text    not null,
  data_source       text    not null,
  due               text,               -- null: the end of the plan year
  baseline          text check (baseline is null or json_valid(baseline)),
  proxy             text,
  oddities          text    not null check (json_valid(oddities)),
  primary key (plan_year, id)
) strict;

create table plan_measure (
  plan_year         integer not null references plan_year (first_year),
  id                text    not null,   -- '4.7-b', or the success measure's id
  action            text,               -- null for a success measure
  position          integer not null,
  label             text    not null,
  kind              text    not null,   -- 'within-days'
  target            text,               -- a decimal number; null: the plan sets none
  unit              text,
  target_inferred   integer not null check (target_inferred in (0, 1)),
  fed_by            text    not null check (fed_by in ('REPORTS', 'LEAD_AGENCY')),
  note              text,
  parameters        text    not null check (json_valid(parameters)),
  primary key (plan_year, id),
  foreign key (plan_year, action) references plan_action (plan_year, number)
) strict;
