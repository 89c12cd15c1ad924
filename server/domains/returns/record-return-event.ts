import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import type { SignedInContext } from '../../graphql/context.js';
import { bindAttachments } from '../files/index.js';
import { CustomerReturnEvent, type CustomerReturnEventKind } from './customer-return-event.entity.js';
import type { CustomerReturn } from './customer-return.entity.js';

interface EventDetails {
  lineNumber?: number | null;
  /** What the customer reads about it. */
  note?: string | null;
  /** Public ids of files that were uploaded before. */
  attachmentIds?: readonly string[] | null;
  /** Where these stand in the mutation's input. */
  field?: readonly string[];
}

/** Adds an entry to a return's timeline, with its files; the customer sees both. */
export async function recordReturnEvent(
  em: EntityManager,
  context: SignedInContext,
  { id: customerReturn, customer }: Pick<CustomerReturn, 'id' | 'customer'>,
  kind: CustomerReturnEventKind,
  { lineNumber = null, note = null, attachmentIds, field = ['attachmentIds'] }: EventDetails = {},
): Promise<void> {
  const id = newId();
  em.create(CustomerReturnEvent, { id, customerReturn, customer, kind, lineNumber, note, occurredAt: context.now(), authorId: context.principal.accountId, authorName: context.principal.name });
  await bindAttachments(em, context, { recordId: id, customerId: customer.id, visibility: 'PUBLIC', permission: 'return:read' }, attachmentIds ?? [], field);
}
