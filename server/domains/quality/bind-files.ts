import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { bindAttachments } from '../files/index.js';
import type { NonConformance } from './non-conformance.entity.js';

/** Gives files to a non-conformance or to an entry of it; both sides see them. */
export function bindFiles(em: EntityManager, context: SignedInContext, { supplier }: Pick<NonConformance, 'supplier'>, recordId: string, ids: readonly string[] | null | undefined): Promise<void> {
  return bindAttachments(em, context, { recordId, supplierId: supplier.id, visibility: 'PUBLIC', permission: 'nonConformance:read' }, ids ?? []);
}
