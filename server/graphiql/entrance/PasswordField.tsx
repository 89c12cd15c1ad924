import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { useState } from 'react';
import { texts } from '../texts.js';
import { Field } from './Field.js';

interface PasswordFieldProps {
  label: string;
  /** Tells the browser's password store what it is for. */
  purpose: 'current-password' | 'new-password';
  refusal?: string;
}

/** A password that can be made visible; with a hint when a new one is chosen. */
export function PasswordField({ label, purpose, refusal }: PasswordFieldProps) {
  const [visible, setVisible] = useState(false);
  const hint = purpose === 'new-password' ? texts.passwordHint : undefined;
  return (
    <Field label={label} name="password" type={visible ? 'text' : 'password'} dir="ltr" autoComplete={purpose} hint={hint} refusal={refusal}>
      <button type="button" className="reveal" aria-label={visible ? texts.hidePassword : texts.showPassword} onClick={() => setVisible(!visible)}>
        <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
          <path d={visible ? mdiEyeOffOutline : mdiEyeOutline} />
        </svg>
      </button>
    </Field>
  );
}
