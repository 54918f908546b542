-- Rare kinds of reading, such as a personal number, are found without walking the whole log.
create index reading_what on reading (what, at, id);
