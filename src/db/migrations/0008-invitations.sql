-- Links that a newer letter has replaced: whoever opens one is told which letter to look for.
create table replaced_link (
  token_hash bytea primary key,
  invitation_id uuid not null references invitation,
  replaced_at timestamptz not null
);

-- An address is looked up before it is invited; those who are still awaited are listed and counted apart.
create index invitation_email on invitation (lower(email), role);
create index invitation_awaited on invitation (municipality_id, sort_name, id) where registered_at is null and revoked_at is null;
create index invitation_made on invitation (municipality_id, id);
create index letter_refused on letter (invitation_id) where status = 'refused';

-- A scientific title stands beside a degree (D.14).
alter table specialist add column academic_title text;
