-- That tickets are linked, or no longer, stands in the history of both. It is written as whoever links: the owner sees no
-- ticket.

alter table "ticket_event" drop constraint "ticket_event_kind_check";
alter table "ticket_event" add constraint "ticket_event_kind_check" check ("kind" in ('OPENED', 'STATUS_CHANGED', 'PRIORITY_CHANGED', 'TYPE_CHANGED', 'ASSIGNED', 'REPLIED', 'NOTED', 'ESCALATED', 'LINKED', 'UNLINKED'));

create function record_ticket_link() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  link ticket_link := case tg_op when 'INSERT' then new else old end;
  moment timestamptz := case tg_op when 'INSERT' then new.created_at else clock_timestamp() end;
  pair ticket[] := array(select ticket from ticket where id in (link.ticket_id, link.other_id) order by id = link.other_id);
  said text := concat_ws(' ', (pair[1]).number, link.kind, (pair[2]).number);
  linked ticket;
begin
  foreach linked in array pair loop
    perform add_ticket_event(linked, moment, case tg_op when 'INSERT' then 'LINKED' else 'UNLINKED' end,
      case tg_op when 'DELETE' then said end, case tg_op when 'INSERT' then said end);
    perform pg_notify('record_changed', concat_ws(' ', 'ticket_note', linked.id));
  end loop;
  return null;
end $$;
revoke all on function record_ticket_link from public;
grant execute on function add_ticket_event(ticket, timestamptz, text, text, text), ticket_event_id(timestamptz) to counterpart_staff;
grant usage on sequence ticket_event_turn to counterpart_staff;

create trigger record_event after insert or delete on ticket_link for each row execute function record_ticket_link();

-- Neither has anything to do with time.
drop trigger ask_for_measure on ticket_event;
create trigger ask_for_measure after insert on ticket_event for each row
  when (new.kind not in ('ASSIGNED', 'NOTED', 'ESCALATED', 'LINKED', 'UNLINKED')) execute function ask_for_measure();
