-- Reports that call a site of number plate cameras live, by its name without capitals and spaces: few among
-- the activities, and two of one site would count its cameras twice (action 3.1).

create index anpr_site_live
  on report (lower(replace(json_extract(answers, '$.siteName'), ' ', '')), observed_at)
  where type = 'activity' and state = 'ACCEPTED' and json_extract(answers, '$.stage') = 'live';
