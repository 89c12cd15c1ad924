create trigger announce_change after insert on notification for each row when (new.shown) execute function announce_change('account_id');

-- That somebody was told changes nothing: the records that it is about have entries of their own.
create trigger record_change after insert or update or delete on notification_preference for each row execute function record_change();
create trigger record_change after insert or update or delete on action_link
  for each row execute function record_change('token_hash');
