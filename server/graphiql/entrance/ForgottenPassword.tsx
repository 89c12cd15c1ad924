import { texts } from '../texts.js';
import { attempt, useAttempt } from './attempt.js';
import { EntranceForm } from './EntranceForm.js';
import { Field } from './Field.js';

/** Asks where to mail a link for a new password; the answer is the same whether the address is known or not. */
export function ForgottenPassword({ sent }: { sent: () => void }) {
  const form = useAttempt(['email'], (value) => attempt('passwordResetRequest', { email: value('email').trim() }), sent);
  const { title, text, action } = texts.forgottenPassword;
  return (
    <EntranceForm title={title} text={text} action={action} attempt={form}>
      <Field label={texts.email} name="email" type="email" dir="ltr" autoComplete="username" refusal={form.refusalOf('email')} />
    </EntranceForm>
  );
}
