-- With which version each step of a draft was saved last: two windows are in each other's way only within one step.
alter table application_draft add column saved jsonb not null default '{}';
