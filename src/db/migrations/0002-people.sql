-- People, their accounts, roles, sign-ins and invitations.
create table person (
  id uuid primary key,
  last_name text not null,
  first_name text not null,
  middle_name text,
  sort_name text collate "und-x-icu" not null,
  search text not null,
  birth_on date,
  sex text check (sex in ('m', 'f')),
  phone_mobile text,
  phone_work text,
  email text,
  created_at timestamptz not null,
  version integer not null default 1
);
create index person_search on person using gin (search gin_trgm_ops);
create index person_sort on person (sort_name, id);

-- One row a secret: encrypted by a key that is not in the database.
create table person_secret (
  person_id uuid not null references person,
  kind text not null check (kind in ('snils', 'inn', 'passport', 'bank', 'address')),
  key_id text not null,
  cipher bytea not null,
  hint text not null default '',
  updated_at timestamptz not null,
  primary key (person_id, kind)
);

create table account (
  id uuid primary key,
  person_id uuid not null unique references person,
  login text not null,
  email text not null,
  email_confirmed_at timestamptz,
  password_hash text not null,
  status text not null default 'active' check (status in ('active', 'blocked')),
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  appearance jsonb not null default '{}',
  version integer not null default 1
);
create unique index account_login on account (lower(login));
create unique index account_email on account (lower(email));

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('admin', 'center', 'mun_coord', 'specialist', 'teacher', 'auditor')),
  scope_kind text not null check (scope_kind in ('region', 'municipality', 'organisation')),
  scope_id uuid,
  valid_from date not null,
  valid_to date,
  reason text not null default '',
  granted_by uuid references account,
  created_at timestamptz not null,
  check ((scope_kind = 'region') = (scope_id is null))
);
create unique index role_grant_once on role_grant (account_id, role, coalesce(scope_id, account_id)) where valid_to is null;
create index role_grant_scope on role_grant (role, scope_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  grant_id uuid references role_grant,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ip text not null default '',
  user_agent text not null default ''
);
create index session_account on session (account_id) where ended_at is null;

create table rate_limit (
  bucket text not null,
  subject text not null,
  hits integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz,
  primary key (bucket, subject)
);

-- A reset by an e-mailed link or by a code that the coordinator reads out.
create table password_reset (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('link', 'code')),
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left integer not null default 5,
  used_at timestamptz,
  cancelled_at timestamptz,
  issued_by uuid references account
);
create index password_reset_open on password_reset (account_id) where used_at is null and cancelled_at is null;
create unique index password_reset_link on password_reset (secret_hash) where kind = 'link';

create table email_change (
  id uuid primary key,
  account_id uuid not null references account,
  new_email text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  cancelled_at timestamptz
);

create table invitation (
  id uuid primary key,
  role text not null check (role in ('admin', 'center', 'mun_coord', 'specialist', 'auditor')),
  municipality_id uuid references municipality,
  email text not null,
  last_name text not null default '',
  first_name text not null default '',
  middle_name text,
  sort_name text collate "und-x-icu" not null default '',
  search text not null default '',
  known jsonb not null default '{}',
  token_hash bytea unique,
  token_version integer not null default 0,
  created_at timestamptz not null,
  invited_by uuid references account,
  sent_at timestamptz,
  expires_at timestamptz,
  started_at timestamptz,
  draft jsonb not null default '{}',
  draft_step integer not null default 1,
  registered_at timestamptz,
  account_id uuid references account,
  revoked_at timestamptz,
  version integer not null default 1,
  check ((role in ('mun_coord', 'specialist')) = (municipality_id is not null))
);
-- Two people may share a mailbox; one person is invited once.
create unique index invitation_open on invitation (lower(email), role, search) where revoked_at is null and registered_at is null;
create index invitation_list on invitation (municipality_id, sort_name, id);
create index invitation_all on invitation (sort_name, id);
create index invitation_search on invitation using gin (search gin_trgm_ops);

create table consent (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  text_version text not null,
  given_at timestamptz not null,
  ip text not null,
  revoked_at timestamptz
);

create table specialist (
  id uuid primary key,
  person_id uuid not null unique references person,
  municipality_id uuid not null references municipality,
  organisation_id uuid not null references organisation,
  position_id uuid not null references position,
  subject_id uuid references subject,
  status text not null default 'registered' check (status in ('registered', 'approved', 'suspended', 'blocked')),
  education text,
  education_program text,
  category_held text not null default 'none',
  category_held_on date,
  degree text,
  awards jsonb not null default '[]',
  experience_ped integer,
  experience_expert integer,
  positions_ok uuid[] not null default '{}',
  subjects_ok uuid[] not null default '{}',
  onsite_ready boolean not null default false,
  max_load integer,
  away_from date,
  away_to date,
  sort_name text collate "und-x-icu" not null,
  search text not null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index specialist_list on specialist (municipality_id, sort_name, id);
create index specialist_all on specialist (sort_name, id);
create index specialist_search on specialist using gin (search gin_trgm_ops);
create index specialist_positions on specialist using gin (positions_ok);
create index specialist_organisation on specialist (organisation_id);

-- What was typed and could not be saved yet: by a closed session, or while typing.
create table kept_form (
  token_hash bytea primary key,
  account_id uuid references account,
  path text not null,
  key_id text not null,
  cipher bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create table form_draft (
  account_id uuid not null references account,
  key text not null,
  fields jsonb not null,
  updated_at timestamptz not null,
  primary key (account_id, key)
);
