import type { Audience } from '../shared/audience.js';
import { type Permission, permissionsOf } from './permissions.js';

/** All that somebody may do until they have connected the second factor that their role asks for. */
const meanwhile: ReadonlySet<Permission> = new Set(['session:own']);

/**
 * Whether somebody still has to connect a second factor.
 * @param duty the roles of staff that need one
 */
export function awaitsSecondFactor(duty: readonly string[], audience: Audience, roles: readonly string[], hasOne: boolean): boolean {
  return audience === 'staff' && !hasOne && roles.some((role) => duty.includes(role));
}

/** What the roles of a membership allow now. */
export function permissionsNow(audience: Audience, roles: readonly string[], awaits: boolean): ReadonlySet<Permission> {
  return awaits ? meanwhile : permissionsOf(audience, roles);
}
