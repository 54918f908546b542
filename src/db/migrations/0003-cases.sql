-- Applications, cases, assignments, conclusions, templates and files.
create table file (
  id uuid primary key,
  store_key text not null unique,
  name text not null,
  kind text not null,
  mime text not null,
  size bigint not null,
  sha256 text not null,
  pages integer,
  owner_id uuid references account,
  created_at timestamptz not null,
  claimed_at timestamptz
);
create index file_unclaimed on file (created_at) where claimed_at is null;

create table import (
  id uuid primary key,
  kind text not null check (kind in ('attestees', 'specialists')),
  file_id uuid references file,
  file_name text not null,
  sha256 text not null,
  status text not null check (status in ('reading', 'refused', 'ready', 'taking', 'taken', 'failed')),
  refusal text,
  done integer not null default 0,
  total integer not null default 0,
  summary jsonb not null default '{}',
  created_by uuid references account,
  created_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1
);
create index import_recent on import (created_at desc, id);

create table import_row (
  import_id uuid not null references import,
  row_no integer not null,
  state text not null check (state in ('good', 'faulty', 'repeated', 'differing', 'taken', 'unchanged', 'kept')),
  cells jsonb not null,
  facts jsonb,
  faults jsonb not null default '[]',
  differs jsonb not null default '[]',
  decision text check (decision in ('keep', 'take')),
  primary key (import_id, row_no)
);
create index import_row_state on import_row (import_id, state, row_no);

create table application (
  id uuid primary key,
  number text not null unique,
  channel text not null check (channel in ('epgu', 'rpgu', 'in_person', 'mail', 'email_or_is', 'list')),
  status text not null check (status in ('draft', 'submitted', 'returned', 'registered', 'under_review', 'accepted', 'rejected_formal', 'withdrawn', 'expired')),
  received_on date not null,
  person_id uuid not null references person,
  municipality_id uuid not null references municipality,
  organisation_id uuid not null references organisation,
  position_id uuid not null references position,
  subject_id uuid references subject,
  appointed_on date not null,
  appointed_first_on date,
  experience_ped integer,
  experience_position integer,
  category_held text not null,
  category_held_on date,
  category_until date,
  category_wanted text not null check (category_wanted in ('first', 'highest', 'methodist', 'mentor')),
  form text not null check (form in ('remote', 'in_person', 'mixed', 'simplified')),
  email text,
  phone text,
  education text,
  without_presence boolean not null default true,
  import_id uuid references import,
  import_row integer,
  identity text not null unique,
  created_at timestamptz not null,
  version integer not null default 1
);
create index application_person on application (person_id);
create index application_organisation on application (organisation_id);

create table application_result (
  application_id uuid not null references application,
  criterion text not null,
  text text not null,
  primary key (application_id, criterion)
);

create table attachment (
  id uuid primary key,
  application_id uuid not null references application,
  file_id uuid not null unique references file,
  title text not null,
  criterion text,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index attachment_application on attachment (application_id);

create sequence application_number;

-- "case" is a word of SQL, hence the long name.
create table attestation_case (
  id uuid primary key,
  number text not null unique,
  application_id uuid not null unique references application,
  person_id uuid not null references person,
  period_id uuid not null references period,
  municipality_id uuid not null references municipality,
  organisation_id uuid not null references organisation,
  position_id uuid not null references position,
  subject_id uuid references subject,
  category_wanted text not null,
  form text not null,
  stage text not null check (stage in ('scheduled', 'assigning', 'in_analysis', 'conclusion_ready', 'conclusion_returned', 'conclusion_accepted', 'closed_withdrawn')),
  conclusion_due_on date not null,
  sort_name text collate "und-x-icu" not null,
  search text not null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index case_sort on attestation_case (sort_name, id);
create index case_period on attestation_case (period_id, sort_name, id);
create index case_municipality on attestation_case (municipality_id, sort_name, id);
create index case_stage on attestation_case (stage, sort_name, id);
create index case_search on attestation_case using gin (search gin_trgm_ops);
create index case_organisation on attestation_case (organisation_id);
create index case_person on attestation_case (person_id);

create table assignment (
  id uuid primary key,
  case_id uuid not null references attestation_case,
  specialist_id uuid not null references specialist,
  part integer not null check (part between 1 and 3),
  status text not null check (status in ('proposed', 'accepted', 'working', 'done', 'accepted_by_center', 'declined', 'revoked')),
  assigned_at timestamptz not null,
  assigned_by uuid references account,
  due_on date not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  decline_comment text,
  conflict_kind text,
  conflict_comment text,
  revoked_at timestamptz,
  revoke_reason text,
  version integer not null default 1
);
create unique index assignment_active on assignment (case_id, specialist_id) where status not in ('declined', 'revoked');
create unique index assignment_part on assignment (case_id, part) where status not in ('declined', 'revoked');
create index assignment_case on assignment (case_id);
create index assignment_specialist on assignment (specialist_id, status, due_on);

create table conclusion (
  id uuid primary key,
  assignment_id uuid not null unique references assignment,
  case_id uuid not null references attestation_case,
  status text not null check (status in ('uploaded', 'paper_received', 'returned', 'accepted')),
  versions integer not null default 0,
  handed_in_at timestamptz not null,
  is_late boolean not null default false,
  paper_received_on date,
  paper_brought_by text,
  accepted_at timestamptz,
  accepted_by uuid references account,
  returned_at timestamptz,
  version integer not null default 1
);
create index conclusion_queue on conclusion (handed_in_at, id) where status in ('uploaded', 'paper_received');
create index conclusion_case on conclusion (case_id);

create table conclusion_version (
  id uuid primary key,
  conclusion_id uuid not null references conclusion,
  version integer not null,
  file_id uuid not null references file,
  is_signed boolean not null,
  warnings jsonb not null default '[]',
  note text not null default '',
  handed_in_at timestamptz not null,
  handed_in_by uuid not null references account,
  unique (conclusion_id, version)
);
create index conclusion_version_file on conclusion_version (file_id);

-- A working copy (DOCX) waits here; it is not the signed conclusion.
create table working_copy (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  file_id uuid not null references file,
  created_at timestamptz not null
);
create index working_copy_assignment on working_copy (assignment_id);

create table remark (
  id uuid primary key,
  conclusion_id uuid not null references conclusion,
  version integer not null,
  text text not null,
  by_account uuid not null references account,
  at timestamptz not null
);
create index remark_conclusion on remark (conclusion_id);

create table template (
  id uuid primary key,
  title text not null,
  positions uuid[] not null default '{}',
  categories text[] not null default '{}',
  created_at timestamptz not null,
  version integer not null default 1
);

create table template_version (
  id uuid primary key,
  template_id uuid not null references template,
  number integer not null,
  file_id uuid not null references file,
  fields text[] not null,
  valid_from date not null,
  valid_to date,
  note text not null default '',
  uploaded_by uuid references account,
  uploaded_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (template_id, number)
);
