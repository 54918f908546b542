-- The Center's review of applications.

-- The letter that the days for mending are running out is written once.
alter table application add column mend_reminded_at timestamptz;
-- One state of one municipality; categories and forms that are rare.
create index application_came_to_in on application (municipality_id, status, received_on desc, id)
  where submitted_at is not null;
create index application_came_for on application (category_wanted, received_on desc, id) where submitted_at is not null;
create index application_came_as on application (form, received_on desc, id) where submitted_at is not null;
create index notice_unread on notice (application_id) where read_at is null;
