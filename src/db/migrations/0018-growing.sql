-- Pages of the Center that cost the same however many cases, specialists and conclusions there are. What stands here twice
-- is kept in step by triggers alone: nothing else writes it.

-- The queue of conclusions: whether anybody still decides about one, and what the queue is narrowed by. What was taken off,
-- or belongs to a withdrawn case, stays readable and awaits nobody.
alter table conclusion add column is_wanted boolean not null default true;
alter table conclusion add column period_id uuid;
alter table conclusion add column municipality_id uuid;
update conclusion k set period_id = c.period_id, municipality_id = c.municipality_id,
  is_wanted = c.stage <> 'closed_withdrawn' and a.status not in ('declined', 'revoked')
from attestation_case c, assignment a where c.id = k.case_id and a.id = k.assignment_id;
alter table conclusion alter column period_id set not null;
alter table conclusion alter column municipality_id set not null;

create function place_conclusion() returns trigger language plpgsql as $$
begin
  select c.period_id, c.municipality_id, c.stage <> 'closed_withdrawn' and a.status not in ('declined', 'revoked')
  into new.period_id, new.municipality_id, new.is_wanted
  from attestation_case c, assignment a where c.id = new.case_id and a.id = new.assignment_id;
  return new;
end $$;
create trigger conclusion_placed before insert on conclusion for each row execute function place_conclusion();

create function move_conclusions() returns trigger language plpgsql as $$
begin
  update conclusion k set period_id = new.period_id, municipality_id = new.municipality_id,
    is_wanted = new.stage <> 'closed_withdrawn' and a.status not in ('declined', 'revoked')
  from assignment a where k.case_id = new.id and a.id = k.assignment_id;
  return null;
end $$;
create trigger case_moves_conclusions after update of stage, period_id, municipality_id on attestation_case for each row
  when (old.period_id <> new.period_id or old.municipality_id <> new.municipality_id
    or (old.stage = 'closed_withdrawn') <> (new.stage = 'closed_withdrawn'))
  execute function move_conclusions();

create function drop_conclusion() returns trigger language plpgsql as $$
begin
  update conclusion k set is_wanted = c.stage <> 'closed_withdrawn' and new.status not in ('declined', 'revoked')
  from attestation_case c where k.assignment_id = new.id and c.id = k.case_id;
  return null;
end $$;
create trigger assignment_drops_conclusion after update of status on assignment for each row
  when ((old.status in ('declined', 'revoked')) <> (new.status in ('declined', 'revoked')))
  execute function drop_conclusion();

drop index conclusion_queue;
create index conclusion_waiting on conclusion (handed_in_at, id)
  where is_wanted and status in ('uploaded', 'paper_received');
create index conclusion_waiting_period on conclusion (period_id, handed_in_at, id)
  where is_wanted and status in ('uploaded', 'paper_received');
create index conclusion_waiting_municipality on conclusion (municipality_id, handed_in_at, id)
  where is_wanted and status in ('uploaded', 'paper_received');
create index conclusion_judged on conclusion (status, handed_in_at, id) where is_wanted;
create index conclusion_judged_period on conclusion (status, period_id, handed_in_at, id) where is_wanted;
create index conclusion_judged_municipality on conclusion (status, municipality_id, handed_in_at, id) where is_wanted;

-- Accepted work in no act: a line a contract, or a specialist who has none, with how much of it there is.
create index work_item_unpriced on work_item (id) where act_id is null and price is null;
create index work_item_loose_line on work_item ((coalesce(contract_id, specialist_id))) where act_id is null;

create table loose_work (
  -- The contract, or the specialist where there is none.
  id uuid primary key,
  specialist_id uuid not null references specialist,
  contract_id uuid references contract,
  items integer not null,
  -- Of them without a price.
  unpriced integer not null,
  -- Of the specialist.
  sort_name text collate "und-x-icu" not null
);
create index loose_work_list on loose_work (sort_name, id);
create index loose_work_unpriced on loose_work (sort_name, id) where unpriced > 0;
create index loose_work_homeless on loose_work (sort_name, id) where contract_id is null;
create index loose_work_specialist on loose_work (specialist_id);

insert into loose_work (id, specialist_id, contract_id, items, unpriced, sort_name)
select coalesce(w.contract_id, w.specialist_id), w.specialist_id, w.contract_id, count(*),
  count(*) filter (where w.price is null), min(s.sort_name)
from work_item w join specialist s on s.id = w.specialist_id
where w.act_id is null group by w.specialist_id, w.contract_id;

-- The specialist is held, so that no name is changed meanwhile; the line is, so that two who add to it count both.
create function change_loose_work(specialist uuid, contract uuid, more integer, more_unpriced integer) returns void
language plpgsql as $$
declare
  name text;
begin
  select s.sort_name into name from specialist s where s.id = specialist for share;
  insert into loose_work as l (id, specialist_id, contract_id, items, unpriced, sort_name)
  values (coalesce(contract, specialist), specialist, contract, more, more_unpriced, name)
  on conflict (id) do update set items = l.items + more, unpriced = l.unpriced + more_unpriced;
  delete from loose_work l where l.id = coalesce(contract, specialist) and l.items = 0;
end $$;

create function keep_loose_work() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform change_loose_work(c.specialist_id, c.contract_id, c.items, c.unpriced) from (
      select specialist_id, contract_id, count(*)::integer as items,
        (count(*) filter (where price is null))::integer as unpriced
      from new_rows where act_id is null group by 1, 2 order by 1, 2) c;
  elsif tg_op = 'DELETE' then
    perform change_loose_work(c.specialist_id, c.contract_id, -c.items, -c.unpriced) from (
      select specialist_id, contract_id, count(*)::integer as items,
        (count(*) filter (where price is null))::integer as unpriced
      from old_rows where act_id is null group by 1, 2 order by 1, 2) c;
  else
    perform change_loose_work(c.specialist_id, c.contract_id, c.items, c.unpriced) from (
      select specialist_id, contract_id, sum(one)::integer as items,
        coalesce(sum(one) filter (where price is null), 0)::integer as unpriced
      from (
        select specialist_id, contract_id, price, 1 as one from new_rows where act_id is null
        union all select specialist_id, contract_id, price, -1 from old_rows where act_id is null
      ) both_rows
      group by 1, 2
      having sum(one) <> 0 or coalesce(sum(one) filter (where price is null), 0) <> 0 order by 1, 2) c;
  end if;
  return null;
end $$;
create trigger work_item_added after insert on work_item referencing new table as new_rows
  for each statement execute function keep_loose_work();
create trigger work_item_changed after update on work_item referencing old table as old_rows new table as new_rows
  for each statement execute function keep_loose_work();
create trigger work_item_removed after delete on work_item referencing old table as old_rows
  for each statement execute function keep_loose_work();

create function rename_loose_work() returns trigger language plpgsql as $$
begin
  update loose_work set sort_name = new.sort_name where specialist_id = new.id;
  return null;
end $$;
create trigger specialist_renames_loose_work after update of sort_name on specialist for each row
  when (old.sort_name <> new.sort_name) execute function rename_loose_work();

-- The last day on which somebody stands in an issued order. Whoever was excluded before the first day never stood.
alter table specialist add column in_order_to date not null default '-infinity';
update specialist s set in_order_to = n.to_on
from (select specialist_id, max(to_on) as to_on from order_membership where to_on >= from_on group by 1) n
where n.specialist_id = s.id;
create index specialist_outside_order on specialist (in_order_to, person_id) where status = 'approved';

create function keep_in_order_to() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct specialist_id) into changed from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct specialist_id) into changed from old_rows;
  else
    select array_agg(distinct specialist_id) into changed
    from (select specialist_id from new_rows union all select specialist_id from old_rows) both_rows;
  end if;
  -- Held first and read afterwards: of two orders issued at once the later one sees both.
  perform from specialist where id = any(changed) order by id for no key update;
  update specialist s set in_order_to = n.to_on
  from (
    select x.id, coalesce((select max(m.to_on) from order_membership m
      where m.specialist_id = x.id and m.to_on >= m.from_on), '-infinity') as to_on
    from unnest(changed) as x(id)
  ) n where n.id = s.id and s.in_order_to <> n.to_on;
  return null;
end $$;
create trigger order_membership_added after insert on order_membership referencing new table as new_rows
  for each statement execute function keep_in_order_to();
create trigger order_membership_changed after update on order_membership
  referencing old table as old_rows new table as new_rows
  for each statement execute function keep_in_order_to();
create trigger order_membership_removed after delete on order_membership referencing old table as old_rows
  for each statement execute function keep_in_order_to();
