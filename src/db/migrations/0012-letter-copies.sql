-- The page of a letter names the letters that were sent instead of it.
create index letter_replaces on letter (replaces_id) where replaces_id is not null;
