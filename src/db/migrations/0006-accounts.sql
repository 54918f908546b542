-- The role of the last sign-in is offered again; accounts are searched by login and address.
create index session_last on session (account_id, created_at desc);
create index account_search on account using gin (lower(login || ' ' || email) gin_trgm_ops);
create index email_change_account on email_change (account_id);
create index consent_person on consent (person_id);
