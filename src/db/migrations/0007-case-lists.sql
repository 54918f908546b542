-- Lists of cases that cost the same at 2,000 and at 200,000, and choosing specialists for many cases at once.

-- Specialists in force, kept in step with the stage: lists ask who has fewer than the norm.
alter table attestation_case add column assigned integer not null default 0;
update attestation_case c set assigned = (
  select count(*) from assignment a where a.case_id = c.id and a.status not in ('declined', 'revoked')
);

-- Counted, not read: these hold no names and stay small.
create index case_count on attestation_case (stage);
create index case_count_period on attestation_case (period_id, stage);
create index case_count_municipality on attestation_case (municipality_id, stage);
create index case_count_both on attestation_case (municipality_id, period_id, stage);
create index case_overdue on attestation_case (conclusion_due_on, municipality_id, period_id)
  where stage in ('scheduled', 'assigning', 'in_analysis', 'conclusion_returned');

-- Read in the order of the term.
create index case_due on attestation_case (conclusion_due_on, sort_name, id);
create index case_due_stage on attestation_case (stage, conclusion_due_on, sort_name, id);
create index case_due_municipality on attestation_case (municipality_id, conclusion_due_on, sort_name, id);
create index case_due_period on attestation_case (period_id, conclusion_due_on, sort_name, id);
create index case_due_awaited on attestation_case (conclusion_due_on, sort_name, id)
  where stage in ('scheduled', 'assigning', 'in_analysis', 'conclusion_returned');

-- Gathered by what is asked of them.
create index case_position on attestation_case (position_id);
create index case_subject on attestation_case (subject_id);
create index case_category on attestation_case (category_wanted, form);
create index case_form on attestation_case (form);
create index case_short on attestation_case (assigned, sort_name, id)
  where stage in ('scheduled', 'assigning', 'in_analysis', 'conclusion_returned');

-- How rare a word is decides between walking the list and asking the search index.
alter table attestation_case alter column search set statistics 1000;

-- Cases chosen in the list for one step, and afterwards what became of each.
create table assignment_batch (
  id uuid primary key,
  account_id uuid not null references account,
  case_ids uuid[] not null,
  list text not null default '',
  created_at timestamptz not null,
  done_at timestamptz,
  result jsonb
);
create index assignment_batch_account on assignment_batch (account_id, created_at);
