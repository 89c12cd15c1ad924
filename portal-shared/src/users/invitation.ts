import type { Locale } from '../../../schema/generated/shared/graphql.js';
import type { Outcome, UserError } from '../graphql/outcome.js';

/** Who is to come, as the form has them. */
export interface Invitation {
  email: string;
  name: string;
  roles: string[];
  /** The language of the mail. */
  locale: Locale;
}

export type Invite = (invitation: Invitation) => Promise<Outcome>;

/** What is missing before an invitation can be sent, as the server would say it. */
export function problemsIn({ email, name, roles }: Invitation): UserError[] {
  const at = (field: string, code: string): UserError => ({ code, field: [field], message: '' });
  return [
    ...(email === '' ? [at('email', 'REQUIRED')] : /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email) ? [] : [at('email', 'INVALID')]),
    ...(name === '' ? [at('name', 'REQUIRED')] : []),
    ...(roles.length === 0 ? [at('roles', 'INVALID')] : []),
  ];
}
