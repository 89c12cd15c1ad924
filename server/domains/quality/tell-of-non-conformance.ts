import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import type { NonConformance } from './non-conformance.entity.js';

/** Asks the supplier's people for the first answer. */
export async function tellOfOpened(em: EntityManager, { id, supplier, number, title, dueOn }: NonConformance): Promise<void> {
  await notify(em, { kind: 'NON_CONFORMANCE_OPENED', to: { supplier: supplier.id }, record: { prefix: 'nc', id }, values: { number, title, answerBy: dueOn! } });
}

/** Tells the supplier's people what quality asks for once more, and why. */
export async function tellOfSentBack(em: EntityManager, { principal }: SignedInContext, { id, supplier, number, title, dueOn }: NonConformance, reason: string): Promise<void> {
  await notify(em, {
    kind: 'NON_CONFORMANCE_SENT_BACK',
    to: { supplier: supplier.id },
    record: { prefix: 'nc', id },
    values: { number, title, author: principal.name, reason, answerBy: dueOn! },
  });
}

/** Tells who opened it, else all of quality, that the last answer is there. */
export async function tellOfAnswered(em: EntityManager, nonConformance: NonConformance): Promise<void> {
  await em.populate(nonConformance, ['supplier']);
  const { id, number, title, supplier, openedById } = nonConformance;
  await notify(em, {
    kind: 'NON_CONFORMANCE_ANSWERED',
    to: { staff: true },
    accounts: [openedById],
    record: { prefix: 'nc', id },
    values: { number, title, supplier: supplier.name },
  });
}
