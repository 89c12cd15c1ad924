import { mdiAccountCheckOutline, mdiAccountOffOutline, mdiEmailOutline } from '@mdi/js';
import type { MemberState, UserRowFragment } from '../../../schema/generated/shared/graphql.js';
import type { StatusTone } from '../components/StatusChip.vue';

/** Somebody of the company, on whichever side; each side has roles of its own. */
export type User = Omit<UserRowFragment, 'roles'> & { readonly roles: readonly string[] };

export const userLooks: Record<MemberState, { icon: string; tone: StatusTone }> = {
  INVITED: { icon: mdiEmailOutline, tone: 'info' },
  ACTIVE: { icon: mdiAccountCheckOutline, tone: 'success' },
  DISABLED: { icon: mdiAccountOffOutline, tone: 'neutral' },
};

/** The role without which nobody could look after the users. */
export const managingRole = 'OWNER';
