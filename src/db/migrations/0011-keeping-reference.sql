-- What the Center keeps can be edited by two people at once: every row says which version was seen.
alter table institution_name add column version integer not null default 1;
alter table ready_phrase add column version integer not null default 1;

-- The Center's own days on top of the production calendar that the product brings along.
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('working', 'dayOff', 'holiday')),
  name text not null default '',
  changed_at timestamptz not null
);

-- A version by which forms have been given out is not deleted.
alter table template_version add column used_at timestamptz;
alter table template_version add check (valid_to is null or valid_from <= valid_to);
