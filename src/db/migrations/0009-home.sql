-- The Center's home page shows assignments that specialists have given back.
create index assignment_declined on assignment (declined_at desc) where status = 'declined';
