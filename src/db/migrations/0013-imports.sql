-- Lists taken in from spreadsheets: who took them, when their work last moved, and what became of each row.
alter table import drop constraint import_status_check;
alter table import add check (status in ('reading', 'refused', 'ready', 'taking', 'taken', 'failed', 'cancelled'));
alter table import add column taken_by uuid references account;
-- Work that has not moved for a while was cut off with its process and is begun again.
alter table import add column stirred_at timestamptz;
create index import_at_work on import (stirred_at) where status in ('reading', 'taking');
create index import_same_file on import (sha256);

alter table import_row drop constraint import_row_state_check;
alter table import_row add check (state in ('good', 'faulty', 'repeated', 'differing', 'taken', 'unchanged', 'kept', 'failed'));
-- The earlier row of the file that says the same, and the record the row is about or has become.
alter table import_row add column of_row integer;
alter table import_row add column application_id uuid references application;
alter table import_row add column invitation_id uuid references invitation;
alter table import_row add column notice jsonb;
create index import_row_notice on import_row (import_id, row_no) where notice is not null;

-- A list is compared with whoever bears the same name, and with organisations of the same place.
create index person_name on person (search);
create index organisation_place on organisation (municipality_id, name collate "und-x-icu", id);
create index organisation_merged on organisation (merged_into_id) where merged_into_id is not null;
