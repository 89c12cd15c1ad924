import { texts } from '../texts.js';
import { attempt, useAttempt } from './attempt.js';
import { EntranceForm } from './EntranceForm.js';
import { LinkExpired } from './LinkExpired.js';
import { PasswordField } from './PasswordField.js';

/** Asks for a new password; every session of the account ends, so they sign in with it. */
export function ResetPassword({ token, changed }: { token: string; changed: () => void }) {
  const form = useAttempt(['password'], (value) => attempt('passwordReset', { token, password: value('password') }), changed);
  if (form.wasRefused('LINK_EXPIRED', 'token')) return <LinkExpired text={texts.passwordReset.expired} />;

  const { title, password, action } = texts.passwordReset;
  return (
    <EntranceForm title={title} action={action} attempt={form}>
      <PasswordField label={password} purpose="new-password" refusal={form.refusalOf('password')} />
    </EntranceForm>
  );
}
