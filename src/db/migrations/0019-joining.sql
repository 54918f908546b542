-- A registration that a teacher has begun without an inviter, by a link that proved the address.
alter table invitation add column by_oneself boolean not null default false;
alter table invitation add constraint invitation_by_oneself check (not by_oneself or (role = 'teacher' and invited_by is null));
create index invitation_by_oneself on invitation (lower(email)) where by_oneself;
-- Who decides about a claim may also ask what was decided.
create index person_claim_person on person_claim (person_id);
