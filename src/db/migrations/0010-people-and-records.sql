-- Lists of specialists, letters, events and readings that cost the same however long they have grown.

-- Work and position confirmed by the coordinator (C.3, step 3); a suspended specialist keeps that and may return to it.
alter table specialist add column approved_at timestamptz;
alter table specialist add column approved_by uuid references account;
alter table specialist add column suspended_at timestamptz;
alter table specialist add column suspend_reason text;

create index specialist_count on specialist (status, municipality_id);
create index specialist_subjects on specialist using gin (subjects_ok);
create index specialist_away on specialist (away_from) where away_from is not null;
create index account_blocked on account (person_id) where status = 'blocked';
alter table specialist alter column search set statistics 1000;

-- Letters are found by address, by kind and by fate, within a municipality too.
create index letter_address on letter using gin (lower(to_email) gin_trgm_ops);
create index letter_kind on letter (kind, queued_at desc, id);
create index letter_count on letter (municipality_id, status);
create index letter_refused_person on letter (person_id) where status = 'refused';

-- The history and the log of readings are read by time.
create index event_at on event (at, id);
create index event_is on event ("is", at, id);
drop index event_by;
create index event_by on event (by_account, at, id);
create index reading_at on reading (at, id);
drop index reading_by;
create index reading_by on reading (by_account, at, id);
