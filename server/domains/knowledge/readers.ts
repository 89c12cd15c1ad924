import type { RequestContext } from '../../graphql/context.js';
import type { Audience } from '../../shared/audience.js';

/** As whom somebody reads. */
export const readers = {
  STAFF: 'Staff.',
  SUPPLIER: 'Somebody of a supplier.',
  CUSTOMER: 'Somebody of a customer.',
  GUEST: 'Somebody who was not signed in.',
} as const;
export type Reader = keyof typeof readers;

const readerOfAudience: Record<Audience, Reader> = { staff: 'STAFF', supplier: 'SUPPLIER', customer: 'CUSTOMER' };

export function readerOf({ principal }: RequestContext): Reader {
  return principal ? readerOfAudience[principal.audience] : 'GUEST';
}
