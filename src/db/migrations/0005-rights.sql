-- The application works as stupen_app: history, its seals and the log of readings can only grow.
grant usage on schema public to stupen_app;
grant select, insert, update, delete on all tables in schema public to stupen_app;
grant usage, select on all sequences in schema public to stupen_app;
revoke update, delete, truncate on event, event_seal, reading from stupen_app;
alter default privileges in schema public grant select, insert, update, delete on tables to stupen_app;
alter default privileges in schema public grant usage, select on sequences to stupen_app;
