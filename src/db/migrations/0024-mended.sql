-- The draft that mended an application last: its form sent once more leads to the application.
alter table application add column mended_by uuid;
create index application_mended_by on application (mended_by) where mended_by is not null;
