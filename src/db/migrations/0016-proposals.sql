-- The proposal of an assignment for a whole period, and what the Center wants of every proposal.
-- A proposal of an assignment: computed, changed, accepted. Nothing of it is an assignment before it is accepted.
create table proposal (
  id uuid primary key,
  period_id uuid not null references period,
  status text not null check (status in ('working', 'ready', 'accepted', 'discarded', 'failed')),
  weights jsonb not null,
  seed integer not null,
  -- Pins, bans, and what was chosen by hand.
  wishes jsonb not null default '[]',
  -- Pairs with their prices and reasons, loads, lacking places.
  result jsonb,
  -- The prices of the solution: from them follows what another pair would have meant.
  prices jsonb,
  -- Why the computation was given up.
  refusal text,
  based_on uuid references proposal,
  done integer not null default 0,
  total integer not null default 0,
  created_by uuid references account,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references account,
  version integer not null default 1
);
create index proposal_period on proposal (period_id, created_at desc);
-- Every place that a proposal speaks of, in the order in which it is shown. One without a specialist is lacking.
create table proposal_place (
  proposal_id uuid not null references proposal on delete cascade,
  n integer not null,
  case_id uuid not null references attestation_case,
  specialist_id uuid references specialist,
  -- Of the case, for the filter of the list.
  municipality_id uuid not null references municipality,
  -- The specialist of the proposal before, where it is another now.
  before_id uuid references specialist,
  is_changed boolean not null default false,
  -- Lower category, own municipality, required but not possible: to be looked at.
  is_warned boolean not null default false,
  is_required boolean not null default false,
  -- An assignment that is there already and stays as it is.
  is_there boolean not null default false,
  -- What the pair costs and why, or why nobody was found.
  facts jsonb not null,
  outcome text check (outcome in ('assigned', 'refused')),
  refusal jsonb,
  primary key (proposal_id, n)
);
create index proposal_place_specialist on proposal_place (proposal_id, specialist_id, n);
create index proposal_place_municipality on proposal_place (proposal_id, municipality_id, n);
-- What the Center wants of every proposal: pairs that must or must not be.
create table pair_rule (
  id uuid primary key,
  case_id uuid references attestation_case,
  person_id uuid references person,
  specialist_id uuid not null references specialist,
  kind text not null check (kind in ('required', 'forbidden')),
  reason text not null default '',
  created_at timestamptz not null,
  created_by uuid references account,
  removed_at timestamptz,
  check ((case_id is null) <> (person_id is null))
);
create index pair_rule_case on pair_rule (case_id) where removed_at is null;
create index pair_rule_person on pair_rule (person_id) where removed_at is null;
create index pair_rule_specialist on pair_rule (specialist_id) where removed_at is null;
-- Kilometres between the centres of municipalities, for trips (in-person form).
create table distance (
  from_id uuid not null references municipality,
  to_id uuid not null references municipality,
  km integer not null check (km >= 0),
  primary key (from_id, to_id)
);
alter table assignment add column proposal_id uuid references proposal;
alter table specialist add column least_load integer;
alter table specialist add column travels_to uuid[] not null default '{}';
