import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { organisationOf } from '../organisation/index.js';
import { addErasure } from './carry-out-erasure.js';
import { DataErasure } from './data-erasure.entity.js';
import type { DataErasureApproveInput, DataErasureRefuseInput } from './data-erasure.inputs.js';
import { type DataErasureAction, dataErasureTransitions } from './data-erasure.states.js';
import { dataErasureIdPrefix } from './data-erasure.type.js';
import { holdsOn } from './legal-holds.js';
import { findPerson } from './person.js';

const LONGEST_REASON = 2000;

/**
 * Has a person erased; a job carries it out.
 * @throws DomainError NOT_FOUND at `id`; CONFLICT at `lockVersion`; NOT_ALLOWED_IN_STATE; SELF_APPROVAL for who wrote the
 * request down; LEGAL_HOLD while one forbids it
 */
export function approveDataErasure(context: SignedInContext, input: DataErasureApproveInput) {
  return decide(context, input, 'APPROVE', async (em, erasure) => {
    if (erasure.requestedById === context.principal.accountId) throw new DomainError('SELF_APPROVAL', null);
    const person = await findPerson(em, erasure.email!);
    const [hold] = person ? await holdsOn(em, person, context.now()) : [];
    if (hold) throw new DomainError('LEGAL_HOLD', null, `A legal hold forbids it: ${hold.reason}`);
    erasure.status = 'APPROVED';
    await em.flush();
    await addErasure(em, erasure.id);
  });
}

/**
 * Refuses to erase a person, and tells them why.
 * @throws DomainError NOT_FOUND at `id`; REQUIRED or TOO_LONG at `reason`; CONFLICT at `lockVersion`; NOT_ALLOWED_IN_STATE
 */
export function refuseDataErasure(context: SignedInContext, input: DataErasureRefuseInput) {
  const check = new InputCheck();
  const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
  check.settle();
  return decide(context, input, 'REFUSE', async (em, erasure) => {
    erasure.status = 'REFUSED';
    erasure.refusalReason = reason;
    const { name: company } = await organisationOf(em);
    const values = { company, number: erasure.number, reason, link: context.config.publicUrl };
    await addJob(em, 'send_mail', { to: erasure.email, locale: erasure.locale, template: 'dataErasureRefused', values } as Mail);
  });
}

type Decision = (em: EntityManager, erasure: DataErasure) => Promise<void>;

function decide({ em, principal, now }: SignedInContext, { id, lockVersion }: DataErasureApproveInput, action: DataErasureAction, apply: Decision) {
  return em.transactional(async (inside) => {
    const erasure = await loadForChange(inside, DataErasure, toUuid(dataErasureIdPrefix, id), lockVersion);
    requireTransition(dataErasureTransitions, action, erasure.status);
    inside.assign(erasure, { decidedAt: now(), decidedById: principal.accountId, decidedByName: principal.name });
    await apply(inside, erasure);
    return { dataErasure: { id: erasure.id } };
  });
}
