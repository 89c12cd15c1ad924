import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { NonConformance } from './non-conformance.entity.js';

/** What every change of a non-conformance says: which one, and as of which version. */
export interface NonConformanceChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads a non-conformance for a change; see `loadForChange` for its refusals. */
export function loadNonConformance(em: EntityManager, { id, lockVersion }: NonConformanceChange): Promise<NonConformance> {
  return loadForChange(em, NonConformance, toUuid('nc', id), lockVersion);
}
