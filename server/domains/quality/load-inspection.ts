import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { Inspection } from './inspection.entity.js';

/** What every change of an inspection says: which one, and as of which version. */
export interface InspectionChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads an inspection for a change; see `loadForChange` for its refusals. */
export function loadInspection(em: EntityManager, { id, lockVersion }: InspectionChange): Promise<Inspection> {
  return loadForChange(em, Inspection, toUuid('insp', id), lockVersion);
}
