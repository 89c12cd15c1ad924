import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Repair } from './repair.entity.js';
import { type RepairAction, repairTransitions } from './repair.states.js';

/** What every change of a repair says: which one, and as of which version. */
export interface RepairChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Takes one action on a repair, in one transaction: loads it for change with its return, asks the state table, lets `apply` do it.
 * @throws DomainError NOT_FOUND, CONFLICT or NOT_ALLOWED_IN_STATE
 */
export async function changeRepair(context: SignedInContext, action: RepairAction, change: RepairChange, apply: (repair: Repair, em: EntityManager) => Promise<void>): Promise<{ repair: { id: string } }> {
  return context.em.transactional(async (em) => {
    const repair = await loadForChange(em, Repair, toUuid('rep', change.id), change.lockVersion);
    requireTransition(repairTransitions, action, repair.status);
    await em.populate(repair, ['customerReturn']);
    await apply(repair, em);
    return { repair: { id: repair.id } };
  });
}
