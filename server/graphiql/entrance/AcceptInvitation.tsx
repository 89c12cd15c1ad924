import { language, texts } from '../texts.js';
import { attempt, useAttempt } from './attempt.js';
import { EntranceForm } from './EntranceForm.js';
import { Field } from './Field.js';
import { LinkExpired } from './LinkExpired.js';
import { PasswordField } from './PasswordField.js';

/** Asks who was invited for their name and a password; then they are signed in. */
export function AcceptInvitation({ token, enter }: { token: string; enter: () => Promise<void> }) {
  const locale = language.replace('-', '_').toUpperCase();
  const form = useAttempt(
    ['name', 'password'],
    (value) => attempt('invitationAccept', { token, name: value('name'), password: value('password'), locale }),
    enter,
  );
  if (form.wasRefused('LINK_EXPIRED', 'token')) return <LinkExpired text={texts.invitation.expired} />;

  const { title, text, name, password, action } = texts.invitation;
  return (
    <EntranceForm title={title} text={text} action={action} attempt={form}>
      <Field label={name} name="name" dir="auto" autoComplete="name" refusal={form.refusalOf('name')} />
      <PasswordField label={password} purpose="new-password" refusal={form.refusalOf('password')} />
    </EntranceForm>
  );
}
