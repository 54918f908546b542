-- What happened, who read whom, and the letters.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  "is" text not null,
  by_account uuid,
  by_name text not null default '',
  by_role text not null default '',
  ip text not null default '',
  request_id text not null default '',
  case_id uuid,
  person_id uuid,
  municipality_id uuid,
  about_kind text not null default '',
  about_id text not null default '',
  facts jsonb not null default '{}'
);
create index event_case on event (case_id, id) where case_id is not null;
create index event_person on event (person_id, id) where person_id is not null;
create index event_about on event (about_kind, about_id, id);
create index event_by on event (by_account, id);

-- The chain: each seal takes the seal before it and the whole row of its event.
create table event_seal (
  no bigint primary key,
  event_id bigint not null unique references event,
  hash bytea not null,
  sealed_at timestamptz not null
);

create table reading (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  by_role text not null,
  person_id uuid not null,
  case_id uuid,
  what text not null,
  ip text not null default '',
  request_id text not null default ''
);
create index reading_person on reading (person_id, id);
create index reading_by on reading (by_account, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_fixed before update or delete on event for each row execute function refuse_change();
create trigger event_kept before truncate on event for each statement execute function refuse_change();
create trigger event_seal_fixed before update or delete on event_seal for each row execute function refuse_change();
create trigger event_seal_kept before truncate on event_seal for each statement execute function refuse_change();
create trigger reading_fixed before update or delete on reading for each row execute function refuse_change();
create trigger reading_kept before truncate on reading for each statement execute function refuse_change();

create table letter (
  id uuid primary key,
  kind text not null,
  to_email text not null,
  person_id uuid references person,
  municipality_id uuid references municipality,
  invitation_id uuid references invitation,
  case_id uuid references attestation_case,
  subject text not null,
  text text not null,
  html text not null,
  key_id text,
  secret bytea,
  status text not null check (status in ('queued', 'sent', 'refused', 'waiting', 'cancelled')),
  attempts integer not null default 0,
  said text not null default '',
  queued_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  replaces_id uuid references letter
);
create index letter_recent on letter (queued_at desc, id);
create index letter_municipality on letter (municipality_id, queued_at desc, id);
create index letter_status on letter (status, queued_at desc, id);
create index letter_person on letter (person_id, queued_at desc);
create index letter_invitation on letter (invitation_id, queued_at desc);
