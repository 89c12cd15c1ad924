import { guestPermissions, type Permission } from '../auth/permissions.js';
import type { RequestContext } from './context.js';
import { forbidden, unauthenticated } from './errors.js';

/** @throws FORBIDDEN, or UNAUTHENTICATED for who is not signed in, when whoever asks does not hold the permission */
export function requirePermission({ principal, audience }: RequestContext, permission: Permission | 'anyone'): void {
  if (permission === 'anyone' || (principal?.permissions ?? guestPermissions(audience)).has(permission)) return;
  if (principal?.awaitsSecondFactor) throw forbidden('Your role asks for a second factor: connect an authenticator app by `oneTimeCodeEnrol`, then go on with `sessionRefresh`.');
  throw principal ? forbidden() : unauthenticated();
}
