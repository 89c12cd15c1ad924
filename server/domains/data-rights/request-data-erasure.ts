import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import { loadForChange } from '../../database/load-for-change.js';
import { takeTurns } from '../../database/take-turns.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Account, checkOwnPassword } from '../identity/index.js';
import { DataErasure } from './data-erasure.entity.js';
import type { DataErasureRequestInput, DataErasureStartInput, DataErasureWithdrawInput } from './data-erasure.inputs.js';
import { dataErasureTransitions, openErasures } from './data-erasure.states.js';
import { dataErasureIdPrefix } from './data-erasure.type.js';
import { findPerson } from './person.js';

const LONGEST_REASON = 2000;

/**
 * The person asks to be forgotten; staff look at it first.
 * @throws DomainError WRONG_CREDENTIALS at `password`; TOO_LONG at `reason`; NOT_ALLOWED_IN_STATE for staff, and while
 * another request waits; RATE_LIMITED
 */
export async function requestDataErasure(context: SignedInContext, { password, reason }: DataErasureRequestInput) {
  const { email } = await checkOwnPassword(context, password, ['password']);
  return start(context, email, reason);
}

/**
 * Staff write down that somebody asked by another way, with or without an account; somebody else of them decides.
 * @throws DomainError NOT_FOUND at `email` when nothing is held; TOO_LONG at `reason`; NOT_ALLOWED_IN_STATE as above
 */
export function startDataErasure(context: SignedInContext, { email, reason }: DataErasureStartInput) {
  return start(context, email.toLowerCase(), reason);
}

async function start({ database, principal, requestId }: SignedInContext, email: string, said: string | null | undefined) {
  const check = new InputCheck();
  const reason = check.optionalText(said, ['reason'], LONGEST_REASON);
  check.settle();
  return database.system('dataErasureRequest', principal.accountId, requestId).transactional(async (em: EntityManager) => {
    await takeTurns(em, `data erasure ${email}`);
    const person = await findPerson(em, email);
    if (!person) throw new DomainError('NOT_FOUND', ['email'], 'Nothing is held about anybody with this address.');
    if (person.isStaff) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'What is held about staff follows from their employment.');
    if (await em.count(DataErasure, { email, status: [...openErasures] })) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'A request of theirs waits already.');
    const erasure = em.create(DataErasure, {
      number: await nextNumber(em, 'DER'),
      account: person.accountId ? em.getReference(Account, person.accountId) : null,
      email,
      personName: person.names[0] ?? null,
      locale: person.locale,
      status: 'REQUESTED',
      reason,
      requestedById: principal.accountId,
    });
    await em.flush();
    await notify(em, { kind: 'DATA_ERASURE_REQUESTED', to: { staff: true }, record: { prefix: dataErasureIdPrefix, id: erasure.id }, values: { number: erasure.number } });
    return { dataErasure: { id: erasure.id } };
  });
}

/**
 * The person takes their request back.
 * @throws DomainError NOT_FOUND at `id`; NOT_ALLOWED_IN_STATE once staff have decided
 */
export function withdrawDataErasure({ database, principal, requestId }: SignedInContext, { id }: DataErasureWithdrawInput) {
  return database.system('dataErasureWithdraw', principal.accountId, requestId).transactional(async (em) => {
    const erasure = await loadForChange(em, DataErasure, toUuid(dataErasureIdPrefix, id));
    if (erasure.account?.id !== principal.accountId) throw new DomainError('NOT_FOUND', ['id']);
    requireTransition(dataErasureTransitions, 'WITHDRAW', erasure.status);
    erasure.status = 'WITHDRAWN';
    return { dataErasure: { id: erasure.id } };
  });
}
