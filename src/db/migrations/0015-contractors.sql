-- The specialist as a contractor: yearly orders, contracts for a half-year, the social fund, dismissal, acts and payment.

-- One more role: contracts, acts, the social fund and payment, and no applications (C.1).
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('admin', 'center', 'mun_coord', 'specialist', 'teacher', 'auditor', 'accountant'));
alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check
  check (role in ('admin', 'center', 'mun_coord', 'specialist', 'auditor', 'accountant'));

-- Templates of other papers than the conclusion.
alter table template add column kind text not null default 'conclusion'
  check (kind in ('conclusion', 'contract', 'termination', 'act', 'orderList'));

-- A paper as it was given out: the bytes are sealed like personal numbers, for they hold them.
create table paper (
  id uuid primary key,
  kind text not null check (kind in ('contract', 'termination', 'act', 'orderList', 'contractScan', 'actScan')),
  about_id uuid not null,
  number integer not null,
  format text not null check (format in ('docx', 'pdf', 'jpg', 'png')),
  name text not null,
  store_key text not null unique,
  key_id text not null,
  -- Of the paper as people get it.
  size integer not null,
  sha256 text not null,
  -- Of the bytes as they lie in the store; they change with the key.
  sealed_sha256 text not null,
  template_version_id uuid references template_version,
  made_at timestamptz not null,
  made_by uuid references account,
  unique (kind, about_id, number, format)
);
create index paper_key on paper (key_id);

-- S-02. An order of a school year and the orders that amend it.
create table annual_order (
  id uuid primary key,
  kind text not null check (kind in ('annual', 'amending')),
  amends_id uuid references annual_order,
  school_year text not null check (school_year ~ '^\d{4}/\d{2}$'),
  number text not null default '',
  signed_on date,
  title text not null,
  status text not null default 'draft' check (status in ('draft', 'issued', 'withdrawn')),
  file_id uuid references file,
  -- The detached signature of the file.
  signature_id uuid references file,
  withdraw_reason text,
  -- The schedule of periods as it stood on the day of the order.
  periods jsonb not null default '[]',
  created_at timestamptz not null,
  created_by uuid references account,
  issued_at timestamptz,
  issued_by uuid references account,
  version integer not null default 1,
  check ((kind = 'amending') = (amends_id is not null)),
  check (status = 'draft' or (number <> '' and signed_on is not null))
);
create unique index annual_order_year on annual_order (school_year) where kind = 'annual' and status <> 'withdrawn';
create index annual_order_amends on annual_order (amends_id);
create index annual_order_recent on annual_order (created_at desc, id);

-- Who is named in an order. `printed` is the line as it stood on the day of issue.
create table order_entry (
  order_id uuid not null references annual_order,
  specialist_id uuid not null references specialist,
  action text not null check (action in ('include', 'exclude')),
  from_on date,
  printed jsonb,
  sort_name text collate "und-x-icu" not null,
  primary key (order_id, specialist_id)
);
create index order_entry_list on order_entry (order_id, sort_name, specialist_id);
create index order_entry_specialist on order_entry (specialist_id);

-- From which day to which somebody stands in the orders of a school year: written when an order is issued.
create table order_membership (
  id uuid primary key,
  specialist_id uuid not null references specialist,
  school_year text not null,
  order_id uuid not null references annual_order,
  from_on date not null,
  -- Before from_on when somebody was excluded before the first day.
  to_on date not null,
  excluded_by uuid references annual_order
);
create index order_membership_specialist on order_membership (specialist_id, from_on);
create index order_membership_order on order_membership (order_id);
create index order_membership_excluded on order_membership (excluded_by) where excluded_by is not null;
create index order_membership_year on order_membership (school_year, specialist_id);

-- The customer of the contracts (B.4), as it is named from a day on.
create table customer (
  id uuid primary key,
  valid_from date not null unique,
  facts jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1
);

-- A half-year's campaign of contracts (S-04).
create table campaign (
  id uuid primary key,
  school_year text not null check (school_year ~ '^\d{4}/\d{2}$'),
  half integer not null check (half in (1, 2)),
  sign_from date not null,
  sign_to date not null,
  starts_on date not null,
  ends_on date not null,
  number_mask text not null,
  next_number integer not null default 1,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (school_year, half),
  check (sign_from <= sign_to and starts_on < ends_on)
);

create table contract (
  id uuid primary key,
  specialist_id uuid not null references specialist,
  campaign_id uuid not null references campaign,
  previous_id uuid references contract,
  number text,
  made_on date,
  starts_on date not null,
  ends_on date not null,
  status text not null check (status in ('draft', 'issued', 'signed', 'registered', 'executing', 'act_signed', 'paid', 'closed', 'cancelled', 'terminating', 'terminated')),
  tax_status text not null check (tax_status in ('individual', 'self_employed', 'entrepreneur')),
  -- Kopecks.
  limit_sum bigint,
  -- What a person corrected by hand on the paper: names, positions and the like in their cases.
  wording jsonb not null default '{}',
  -- Entered from paper: no paper of ours.
  is_entered boolean not null default false,
  issued_at timestamptz,
  signed_on date,
  signed_received_by text,
  registered_on date,
  registered_number text,
  registered_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  -- The last day of work when it came before ends_on.
  terminated_on date,
  termination_reason text,
  closed_at timestamptz,
  asked_at timestamptz,
  reminded_at timestamptz,
  municipality_id uuid not null references municipality,
  sort_name text collate "und-x-icu" not null,
  search text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  check (starts_on <= ends_on),
  check (number is not null or status in ('draft', 'cancelled'))
);
create unique index contract_once on contract (campaign_id, specialist_id) where status not in ('cancelled', 'terminated');
create unique index contract_number on contract (number) where number is not null;
create index contract_list on contract (campaign_id, sort_name, id);
create index contract_status on contract (campaign_id, status, sort_name, id);
create index contract_municipality on contract (campaign_id, municipality_id, sort_name, id);
create index contract_progress on contract (campaign_id, municipality_id, status);
create index contract_specialist on contract (specialist_id, starts_on);
create index contract_search on contract using gin (search gin_trgm_ops);
create index contract_running on contract (ends_on) where status in ('registered', 'executing', 'act_signed', 'paid', 'terminating');

-- Contracts made for many people at once: how far it is and what came of it.
create table contract_run (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  status text not null check (status in ('working', 'done', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  result jsonb not null default '{}',
  created_by uuid references account,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
create unique index contract_run_one on contract_run (campaign_id) where status = 'working';
create index contract_run_recent on contract_run (campaign_id, created_at desc);

-- S-06: what the accountant tells the social fund about a contract.
create table sfr_task (
  id uuid primary key,
  contract_id uuid not null references contract,
  event text not null check (event in ('start', 'end')),
  event_on date not null,
  due_on date not null,
  status text not null default 'due' check (status in ('due', 'sent', 'cancelled')),
  sent_on date,
  protocol text,
  sent_by uuid references account,
  created_at timestamptz not null,
  version integer not null default 1,
  check ((status = 'sent') = (sent_on is not null))
);
create unique index sfr_task_once on sfr_task (contract_id, event) where status <> 'cancelled';
create index sfr_task_due on sfr_task (due_on, id) where status = 'due';
create index sfr_task_list on sfr_task (status, due_on, id);
create index sfr_task_contract on sfr_task (contract_id);

-- S-07, S-08
create table dismissal (
  id uuid primary key,
  specialist_id uuid not null references specialist,
  contract_id uuid not null references contract,
  leaves_on date not null,
  kind text not null check (kind in ('permanent', 'temporary_pension', 'other')),
  returns_on date,
  comment text not null default '',
  late_reason text not null default '',
  status text not null default 'told' check (status in ('told', 'settled', 'withdrawn')),
  told_at timestamptz not null,
  way text check (way in ('pay', 'terminate')),
  settled_at timestamptz,
  settled_by uuid references account,
  version integer not null default 1,
  check ((status = 'settled') = (way is not null))
);
create unique index dismissal_open on dismissal (contract_id) where status = 'told';
create index dismissal_list on dismissal (status, told_at, id);
create index dismissal_specialist on dismissal (specialist_id, told_at);

-- Prices, rates and limits from a day on.
create table price (
  id uuid primary key,
  work text not null check (work in ('conclusion')),
  category text check (category in ('first', 'highest', 'methodist', 'mentor')),
  form text check (form in ('remote', 'in_person', 'mixed', 'simplified')),
  -- Kopecks.
  sum bigint not null check (sum > 0),
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null,
  version integer not null default 1,
  check (valid_to is null or valid_from <= valid_to)
);
create index price_days on price (valid_from);

create table rate (
  id uuid primary key,
  kind text not null check (kind in ('incomeTax', 'contributions', 'contractLimit')),
  valid_from date not null,
  -- Ascending steps: from this sum of a year (kopecks), hundredths of a percent. A limit has one step of a sum.
  steps jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (kind, valid_from)
);

create table work_act (
  id uuid primary key,
  number text not null unique,
  contract_id uuid not null references contract,
  kind text not null check (kind in ('half_year', 'interim')),
  made_on date not null,
  from_on date not null,
  to_on date not null,
  items integer not null,
  -- Kopecks, all of them.
  sum bigint not null,
  income_before bigint not null,
  income_tax bigint not null,
  contributions bigint not null,
  payable bigint not null,
  status text not null default 'draft' check (status in ('draft', 'signed', 'paid', 'cancelled')),
  signed_on date,
  paid_on date,
  paid_by uuid references account,
  sheet_id uuid,
  cancel_reason text,
  replaces_id uuid references work_act,
  sort_name text collate "und-x-icu" not null,
  search text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  check (payable = sum - income_tax),
  check ((status = 'paid') = (paid_on is not null))
);
create sequence work_act_number;
create index work_act_contract on work_act (contract_id);
create index work_act_list on work_act (sort_name, id);
create index work_act_status on work_act (status, sort_name, id);
create index work_act_sheet on work_act (sheet_id);
create index work_act_search on work_act using gin (search gin_trgm_ops);

-- An accepted conclusion is one item of work, once and only once (B.7).
create table work_item (
  id uuid primary key,
  conclusion_id uuid not null unique references conclusion,
  assignment_id uuid not null unique references assignment,
  specialist_id uuid not null references specialist,
  -- Nothing when there was no contract in force on that day: shown to the Center, paid by none.
  contract_id uuid references contract,
  work text not null check (work in ('conclusion')),
  category text not null,
  form text not null,
  accepted_on date not null,
  -- Kopecks; nothing when no price was set for that day.
  price bigint,
  act_id uuid references work_act,
  created_at timestamptz not null
);
create index work_item_contract on work_item (contract_id, accepted_on);
create index work_item_loose on work_item (accepted_on, id) where act_id is null;
create index work_item_loose_contract on work_item (contract_id, specialist_id) where act_id is null;
create index work_item_act on work_item (act_id);
create index work_item_specialist on work_item (specialist_id);

-- Acts made for all contracts of a campaign at once: how far it is and what came of it.
create table act_run (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  kind text not null check (kind in ('half_year', 'interim')),
  made_on date not null,
  status text not null check (status in ('working', 'done', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  result jsonb not null default '{}',
  created_by uuid references account,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
create unique index act_run_one on act_run (campaign_id) where status = 'working';
create index act_run_recent on act_run (campaign_id, created_at desc);

create table payment_sheet (
  id uuid primary key,
  number text not null unique,
  made_on date not null,
  funding text not null default '',
  status text not null default 'draft' check (status in ('draft', 'paid', 'cancelled')),
  paid_on date,
  created_by uuid references account,
  created_at timestamptz not null,
  version integer not null default 1
);
create sequence payment_sheet_number;
create index payment_sheet_recent on payment_sheet (created_at desc, id);
alter table work_act add foreign key (sheet_id) references payment_sheet;

-- Taxes of a contractor, and why somebody is away.
alter table specialist add column tax_status text not null default 'individual'
  check (tax_status in ('individual', 'self_employed', 'entrepreneur'));
alter table specialist add column away_kind text check (away_kind in ('leave', 'illness', 'other'));

-- Work that was accepted before work items were kept has one each; prices are the Center's to set.
insert into work_item (id, conclusion_id, assignment_id, specialist_id, work, category, form, accepted_on, created_at)
select k.id, k.id, a.id, a.specialist_id, 'conclusion', c.category_wanted, c.form,
  (k.accepted_at at time zone 'Asia/Tomsk')::date, k.accepted_at
from conclusion k
join assignment a on a.id = k.assignment_id
join attestation_case c on c.id = k.case_id
where k.status = 'accepted';
