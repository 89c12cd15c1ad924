import { LockMode } from '@mikro-orm/core';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Customer } from '../customers/index.js';
import type { TicketVisibilityChangeInput } from './ticket-visibility.resolver.js';

/**
 * Says which of a customer's people see a ticket; it holds for all its tickets at once.
 * @throws DomainError REQUIRED or NOT_FOUND at `customerId`
 */
export async function changeTicketVisibility({ database, principal, requestId }: SignedInContext, input: TicketVisibilityChangeInput) {
  const own = principal.customerId;
  const id = input.customerId ? toUuid('cus', input.customerId) : own;
  if (!id) throw new DomainError('REQUIRED', ['customerId'], 'Say for which customer.');
  if (own && id !== own) throw new DomainError('NOT_FOUND', ['customerId']);
  // The tickets of colleagues are beyond the row security of whoever asks; the audit log names them.
  return database.system('ticketVisibilityChange', principal.accountId, requestId).transactional(async (em) => {
    const customer = await em.findOne(Customer, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!customer) throw new DomainError('NOT_FOUND', ['customerId']);
    customer.ticketVisibility = input.visibility;
    return { customer: { id } };
  });
}
