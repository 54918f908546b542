-- Counting what is filtered reads the index alone: with thousands of applications, and of cases in a period, reading the
-- rows themselves took most of the time of a list.
drop index application_came;
create index application_came on application (received_on desc, id)
  include (status, municipality_id, category_wanted, form, confirmed_at) where submitted_at is not null;
drop index application_queue;
create index application_queue on application (received_on, id)
  include (submitted_at, municipality_id, category_wanted, form, confirmed_at)
  where status in ('submitted', 'registered', 'under_review');
drop index case_count_period;
create index case_count_period on attestation_case (period_id, stage) include (category_wanted, form);
