import { mdiAccountCheckOutline, mdiAccountOffOutline, mdiEmailOutline } from '@mdi/js';
import type { Locale, MemberState, UserRowFragment } from '../../../schema/generated/shared/graphql.js';
import type { StatusTone } from '../components/StatusChip.vue';
import type { UserError } from '../graphql/user-errors.js';
import type { SessionOutcome } from '../session/session.js';

/** Somebody of the company, on whichever side; each side has roles of its own. */
export type User = Omit<UserRowFragment, 'roles'> & { readonly roles: readonly string[] };

/** Who is to come, as the form has them. */
export interface Invitation {
  email: string;
  name: string;
  roles: string[];
  /** The language of the mail. */
  locale: Locale;
}

export type Invite = (invitation: Invitation) => Promise<SessionOutcome>;

/** What is missing before an invitation can be sent, as the server would say it. */
export function problemsIn({ email, name, roles }: Invitation): UserError[] {
  const at = (field: string, code: string): UserError => ({ code, field: [field], message: '' });
  return [
    ...(email === '' ? [at('email', 'REQUIRED')] : /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [] : [at('email', 'INVALID')]),
    ...(name === '' ? [at('name', 'REQUIRED')] : []),
    ...(roles.length === 0 ? [at('roles', 'INVALID')] : []),
  ];
}

export const userLooks: Record<MemberState, { icon: string; tone: StatusTone }> = {
  INVITED: { icon: mdiEmailOutline, tone: 'info' },
  ACTIVE: { icon: mdiAccountCheckOutline, tone: 'success' },
  DISABLED: { icon: mdiAccountOffOutline, tone: 'neutral' },
};

/** The role without which nobody could look after the users. */
export const managingRole = 'OWNER';
