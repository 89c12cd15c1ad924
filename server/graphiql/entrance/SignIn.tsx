import { useState } from 'react';
import { texts } from '../texts.js';
import { attempt, useAttempt } from './attempt.js';
import { EntranceForm } from './EntranceForm.js';
import { Field } from './Field.js';
import { PasswordField } from './PasswordField.js';

/** Asks for e-mail and password, and for the code of the authenticator app once the account turns out to need it. */
export function SignIn({ enter }: { enter: () => Promise<void> }) {
  const [needsCode, setNeedsCode] = useState(false);
  const form = useAttempt(
    ['oneTimeCode'],
    async (value) => {
      const oneTimeCode = value('oneTimeCode').trim() || undefined;
      const outcome = await attempt('signIn', { email: value('email').trim(), password: value('password'), oneTimeCode });
      if (outcome.refusals.some(({ field }) => field === 'oneTimeCode')) setNeedsCode(true);
      return outcome;
    },
    enter,
  );
  const codeRefusal = form.wasRefused('REQUIRED', 'oneTimeCode') ? texts.codeRequired : form.refusalOf('oneTimeCode');

  return (
    <EntranceForm title={texts.title} text={texts.purpose} action={texts.signIn} attempt={form}>
      <Field label={texts.email} name="email" type="email" dir="ltr" autoComplete="username" />
      <PasswordField label={texts.password} purpose="current-password" />
      {needsCode && (
        <Field label={texts.code} name="oneTimeCode" inputMode="numeric" dir="ltr" autoComplete="one-time-code" refusal={codeRefusal} />
      )}
    </EntranceForm>
  );
}
