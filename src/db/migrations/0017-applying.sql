-- The teacher's own application and its review.

-- The head of a school confirms facts and files petitions (C.1).
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('admin', 'center', 'mun_coord', 'org_head', 'specialist', 'teacher', 'auditor', 'accountant'));
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check
  check (role in ('admin', 'center', 'mun_coord', 'org_head', 'specialist', 'teacher', 'auditor', 'accountant'));
alter table invitation add column organisation_id uuid references organisation;
alter table invitation drop constraint invitation_check;
alter table invitation add constraint invitation_place
  check ((role in ('mun_coord', 'specialist', 'org_head', 'teacher')) = (municipality_id is not null));
alter table invitation add constraint invitation_organisation check (role <> 'org_head' or organisation_id is not null);
create index invitation_organisation_list on invitation (organisation_id, sort_name, id) where organisation_id is not null;

-- Somebody asks for a link to register as a teacher; the address proves itself by the letter.
create table teacher_link (
  id uuid primary key,
  email text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index teacher_link_email on teacher_link (lower(email), created_at desc);
create index teacher_link_old on teacher_link (expires_at);

-- A registered teacher who may be somebody the lists know already: claimed, or confirmed by the coordinator when in doubt.
create table person_claim (
  id uuid primary key,
  person_id uuid not null references person,
  known_id uuid not null references person,
  municipality_id uuid not null references municipality,
  status text not null check (status in ('asked', 'confirmed', 'refused')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account,
  reason text not null default '',
  check (person_id <> known_id)
);
create unique index person_claim_open on person_claim (person_id, known_id) where status = 'asked';
create index person_claim_queue on person_claim (municipality_id, asked_at, id) where status = 'asked';
create index person_claim_known on person_claim (known_id);
-- Of two records of one person, this one has become the other.
alter table person add column merged_into_id uuid references person;
-- СНИЛС is found without being read: a keyed hash of its digits.
alter table person_secret add column lookup bytea;
create index person_secret_lookup on person_secret (kind, lookup) where lookup is not null;
-- Whoever registers is sought by name.
create index person_search_name on person (search);

-- What is being typed. One draft may be open in several windows: `version` shows a conflict.
create table application_draft (
  id uuid primary key,
  -- Of a teacher; a paper that a coordinator or the Center enters has nobody yet.
  person_id uuid references person,
  entered_by uuid references account,
  municipality_id uuid references municipality,
  answers jsonb not null default '{}',
  -- The returned application that the draft mends.
  mends_id uuid references application,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  warned_at timestamptz,
  version integer not null default 1,
  check (person_id is not null or entered_by is not null)
);
create index application_draft_person on application_draft (person_id, touched_at desc);
create index application_draft_entered on application_draft (entered_by, touched_at desc) where entered_by is not null;
create index application_draft_old on application_draft (touched_at);
create unique index application_draft_mends on application_draft (mends_id) where mends_id is not null;
create table draft_file (
  id uuid primary key,
  draft_id uuid not null references application_draft on delete cascade,
  file_id uuid not null unique references file,
  title text not null,
  -- A criterion, or what the file proves: education, training, award, petition, paper.
  about text not null,
  created_at timestamptz not null
);
create index draft_file_draft on draft_file (draft_id);

-- A number comes with registration (C.4).
alter table application alter column number drop not null;
alter table application add column submitted_at timestamptz;
alter table application add column registered_at timestamptz;
alter table application add column registered_by uuid references account;
alter table application add column epgu_number text;
-- Education, courses, awards, load, links and the like, as the form gave them (domain/applicationDetails.ts).
alter table application add column details jsonb not null default '{}';
-- The questions and answers as they were worded on the day of submission.
alter table application add column asked jsonb;
alter table application add column simplified_basis text;
alter table application add column returned_at timestamptz;
alter table application add column return_reason text;
alter table application add column return_text text;
alter table application add column mend_until date;
alter table application add column refused_at timestamptz;
alter table application add column refuse_ground text check (refuse_ground in ('E-05', 'E-06', 'E-07', 'otherCommission'));
alter table application add column refuse_text text;
alter table application add column withdrawn_at timestamptz;
alter table application add column withdraw_reason text;
-- The head of the school has confirmed the facts of work.
alter table application add column confirmed_at timestamptz;
alter table application add column confirmed_by uuid references account;
alter table application add column confirm_remark text;
alter table application add column entered_by uuid references account;
alter table application add column sort_name text collate "und-x-icu" not null default '';
alter table application add column search text not null default '';
update application a set sort_name = c.sort_name, search = c.search from attestation_case c where c.application_id = a.id;
update application a set sort_name = p.sort_name, search = p.search from person p where p.id = a.person_id and a.sort_name = '';
alter table application add constraint application_numbered
  check (number is not null or status in ('submitted', 'returned', 'withdrawn', 'expired', 'rejected_formal'));
-- What waits for the Center, by urgency; what a place has; what came by way of the list has a case and is not listed here.
create index application_queue on application (received_on, id) where status in ('submitted', 'registered', 'under_review');
create index application_waiting on application (municipality_id, received_on, id) where status in ('submitted', 'registered', 'under_review');
create index application_came on application (received_on desc, id) where submitted_at is not null;
create index application_came_to on application (municipality_id, received_on desc, id) where submitted_at is not null;
create index application_came_from on application (organisation_id, received_on desc, id) where submitted_at is not null;
create index application_came_in on application (status, received_on desc, id) where submitted_at is not null;
create index application_search on application using gin (search gin_trgm_ops) where submitted_at is not null;
create index application_mend on application (mend_until) where status = 'returned';

-- Where the materials lie in the net, and whether they answered.
create table application_link (
  id uuid primary key,
  application_id uuid not null references application,
  criterion text,
  url text not null,
  checked_at timestamptz,
  outcome text check (outcome in ('answers', 'refused', 'silent', 'forbidden')),
  said text not null default ''
);
create index application_link_application on application_link (application_id);
create index application_link_unchecked on application_link (id) where checked_at is null;

-- Added by the teacher after submission (D-05).
create table application_addition (
  id uuid primary key,
  application_id uuid not null references application,
  text text not null,
  added_at timestamptz not null,
  added_by uuid not null references account
);
create index application_addition_application on application_addition (application_id, added_at);
alter table attachment add column added_by uuid references account;

-- A.10: the employer's petition for the methodist and the mentor.
create table petition (
  id uuid primary key,
  application_id uuid not null references application,
  organisation_id uuid not null references organisation,
  head_name text not null,
  council text not null default '',
  text text not null,
  file_id uuid references file,
  filed_at timestamptz not null,
  filed_by uuid references account,
  withdrawn_at timestamptz
);
create unique index petition_once on petition (application_id) where withdrawn_at is null;

-- F.2: legally of weight, kept as it was given, with the moment it was read.
create table notice (
  id uuid primary key,
  application_id uuid not null references application,
  case_id uuid not null references attestation_case,
  number text not null unique,
  made_on date not null,
  term_from date not null,
  term_to date not null,
  form text not null,
  method text not null check (method in ('in_organisation', 'remote', 'mixed')),
  prepare text not null default '',
  file_id uuid not null references file,
  sent_at timestamptz not null,
  sent_by uuid references account,
  read_at timestamptz
);
create sequence notice_number;
create index notice_case on notice (case_id);
create index notice_application on notice (application_id, made_on desc);
alter table attestation_case add column method text check (method in ('in_organisation', 'remote', 'mixed'));
alter table attestation_case add column simplified_basis text;
-- D.7, F.3: the day of the sitting, once it is known.
alter table period add column sitting_on date;

-- Categories that are known to have been given or refused, for eligibility (E-02, E-05, E-07) and the register to come (D.9).
create table category_decision (
  id uuid primary key,
  person_id uuid not null references person,
  position_id uuid references position,
  category text not null check (category in ('first', 'highest', 'methodist', 'mentor')),
  outcome text not null check (outcome in ('given', 'refused')),
  decided_on date not null,
  valid_until date,
  order_ref text not null default '',
  source text not null default '',
  entered_at timestamptz not null,
  entered_by uuid references account,
  removed_at timestamptz
);
create index category_decision_person on category_decision (person_id, decided_on desc);

alter table letter add column application_id uuid references application;
create index letter_application on letter (application_id, queued_at desc) where application_id is not null;
-- Ready phrases also say why an application is returned (C.4).
alter table ready_phrase drop constraint ready_phrase_kind_check;
alter table ready_phrase add constraint ready_phrase_kind_check check (kind in ('remark', 'return'));
