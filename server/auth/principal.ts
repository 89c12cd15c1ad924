import type { SessionContext } from '@mikro-orm/core';
import { guestAudience, setting } from '../database/row-security.js';
import { timeLimits } from '../database/time-limits.js';
import type { Audience } from '../shared/audience.js';
import type { Locale } from '../shared/locale.js';
import type { Permission } from './permissions.js';

/** Who asks: one account in one of its memberships. */
export interface Principal {
  readonly accountId: string;
  readonly membershipId: string;
  readonly sessionId: string;
  readonly audience: Audience;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** Whether their role asks for a second factor that they have not connected yet: until then they may do nothing else. */
  readonly awaitsSecondFactor: boolean;
  /** Set for a supplier's people only. */
  readonly supplierId: string | null;
  /** Set for a customer's people only. */
  readonly customerId: string | null;
}

/** The settings under which the database shows a principal what is theirs, and names them in the audit log. */
export function sessionOf(principal: Principal, action: string, requestId: string): SessionContext {
  return {
    variables: {
      [setting.audience]: principal.audience,
      [setting.accountId]: principal.accountId,
      [setting.supplierId]: principal.supplierId ?? '',
      [setting.customerId]: principal.customerId ?? '',
      [setting.readsAs]: principal.customerId ? readsAs(principal) : '',
      [setting.action]: action,
      [setting.requestId]: requestId,
      ...timeLimits,
    },
  };
}

/** What somebody reads tickets as: like everybody of their customer, as themselves, and by their roles. */
function readsAs({ accountId, roles }: Principal): string {
  return `{${['*', accountId, ...roles].join(',')}}`;
}

/** The settings for somebody at a portal who is not signed in: they see what is for everybody. Staff see nothing then. */
export function guestSession(audience: Audience, action: string, requestId: string): SessionContext {
  const shown = audience === 'staff' ? '' : guestAudience;
  return { variables: { [setting.audience]: shown, [setting.action]: action, [setting.requestId]: requestId, ...timeLimits } };
}

/**
 * The settings for work that no person asked for: jobs, imports, signing in.
 * @param accountId of a person who asked after all, for what is beyond their own row security; the audit log names them
 */
export function systemSession(action: string, accountId = '', requestId = ''): SessionContext {
  return {
    variables: { [setting.audience]: 'system', [setting.accountId]: accountId, [setting.action]: action, [setting.requestId]: requestId },
  };
}
