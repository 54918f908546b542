-- What the Center keeps: territories, organisations, catalogues, periods, names and settings.
create extension if not exists pg_trgm;

create table municipality (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null,
  center text not null default '',
  is_equated_north boolean not null default false,
  is_remote boolean not null default false,
  synonyms text[] not null default '{}',
  contact_name text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  sort integer not null default 0,
  version integer not null default 1
);

create table organisation (
  id uuid primary key,
  municipality_id uuid not null references municipality,
  name text not null,
  name_key text not null,
  kind text,
  is_active boolean not null default true,
  merged_into_id uuid references organisation,
  kept_apart_from uuid[] not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index organisation_key on organisation (municipality_id, name_key);
create index organisation_name on organisation (name collate "und-x-icu", id);
create index organisation_search on organisation using gin (name_key gin_trgm_ops);

create table position (
  id uuid primary key,
  code text not null unique,
  name text not null,
  requires_subject boolean not null,
  criteria_group text not null,
  synonyms text[] not null default '{}',
  valid_from date,
  valid_to date,
  sort integer not null default 0,
  version integer not null default 1
);

create table subject (
  id uuid primary key,
  code text not null unique,
  name text not null,
  group_name text not null default '',
  synonyms text[] not null default '{}',
  sort integer not null default 0,
  is_active boolean not null default true,
  version integer not null default 1
);

create table period (
  id uuid primary key,
  code text not null unique,
  title text not null,
  school_year text not null,
  accept_from date not null,
  accept_to date not null,
  starts_on date not null,
  ends_on date not null,
  conclusion_due_on date not null,
  is_closed boolean not null default false,
  version integer not null default 1,
  check (accept_from <= accept_to),
  check (starts_on <= ends_on)
);

create table institution_name (
  id uuid primary key,
  kind text not null check (kind in ('center', 'institute', 'department')),
  name text not null,
  genitive text not null default '',
  short_name text not null default '',
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from <= valid_to)
);

create table setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null,
  version integer not null default 1
);

create table ready_phrase (
  id uuid primary key,
  kind text not null check (kind in ('remark')),
  text text not null,
  sort integer not null default 0,
  is_active boolean not null default true
);
