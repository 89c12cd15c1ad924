-- Who wrote what is forgotten with the row, so the log only notes that there was one.
create trigger record_change after insert or update or delete on guest_ticket
  for each row execute function record_change('email', 'name', 'subject', 'body', 'token_hash');

grant select, insert, update, delete on guest_ticket to counterpart_staff;
