import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { forbidden } from '../../graphql/errors.js';
import { toUuid } from '../../graphql/ids.js';
import type { Outcome } from '../../jobs/notification-values.js';
import { notify } from '../../jobs/notify.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { organisationOf } from '../organisation/index.js';
import { replaceBankAccounts, Supplier } from '../suppliers/index.js';
import { ChangeDecision } from './change-decision.entity.js';
import { permissionsOfKind } from './change-request.actions.js';
import { ChangeRequest } from './change-request.entity.js';
import { approvalsNeeded, type ChangeRequestAction, changeRequestTransitions } from './change-request.states.js';

const LONGEST_TEXT = 2000;

export interface ChangeRequestChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * One of the staff approves a change; with the last approval that it takes it comes into force.
 * @throws FORBIDDEN when it is another department's; DomainError SELF_APPROVAL for who asked for it, or approved it
 * already; NOT_ALLOWED_IN_STATE, NOT_FOUND, CONFLICT
 */
export function approveChangeRequest(context: SignedInContext, input: ChangeRequestChange & { note?: string | null }) {
  return context.em.transactional(async (em) => {
    const request = await loadForStaff(em, context, input, 'APPROVE');
    const given = await em.find(ChangeDecision, { request });
    const { accountId } = context.principal;
    if (request.requestedById === accountId) throw new DomainError('SELF_APPROVAL', ['id']);
    if (given.some(({ decidedById }) => decidedById === accountId)) throw new DomainError('SELF_APPROVAL', ['id'], 'It takes another person: you have approved it already.');
    const check = new InputCheck();
    const note = check.optionalText(input.note, ['note'], LONGEST_TEXT);
    check.settle();
    record(em, context, request, true, note);
    // Also when the state stays: whoever saw it before has to look again.
    request.updatedAt = context.now();
    if (given.length + 1 >= approvalsNeeded[request.kind]) await bringIntoForce(em, context, request);
    return { changeRequest: { id: request.id } };
  });
}

/**
 * One of the staff refuses a change, also after having approved it; everything is as it was.
 * @throws DomainErrors REQUIRED or TOO_LONG at `reason`
 */
export function refuseChangeRequest(context: SignedInContext, input: ChangeRequestChange & { reason: string }) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], LONGEST_TEXT);
    check.settle();
    const request = await loadForStaff(em, context, input, 'REFUSE');
    record(em, context, request, false, reason);
    em.assign(request, { status: 'REFUSED', decidedAt: context.now(), refusalReason: reason });
    await tellSupplier(em, request, 'refused');
    return { changeRequest: { id: request.id } };
  });
}

/** The supplier takes a change back. @throws FORBIDDEN for company data when it is not an owner */
export function withdrawChangeRequest(context: SignedInContext, input: ChangeRequestChange) {
  return context.em.transactional(async (em) => {
    const request = await loadForChange(em, ChangeRequest, toUuid('scr', input.id), input.lockVersion);
    if (!context.principal.permissions.has(permissionsOfKind[request.kind].supplier)) throw forbidden();
    requireTransition(changeRequestTransitions, 'WITHDRAW', request.status);
    em.assign(request, { status: 'WITHDRAWN', decidedAt: context.now() });
    return { changeRequest: { id: request.id } };
  });
}

async function loadForStaff(em: EntityManager, { principal }: SignedInContext, { id, lockVersion }: ChangeRequestChange, action: ChangeRequestAction): Promise<ChangeRequest> {
  const request = await loadForChange(em, ChangeRequest, toUuid('scr', id), lockVersion);
  if (!principal.permissions.has(permissionsOfKind[request.kind].staff)) throw forbidden();
  requireTransition(changeRequestTransitions, action, request.status);
  return request;
}

function record(em: EntityManager, { principal }: SignedInContext, request: ChangeRequest, approved: boolean, note: string | null): void {
  em.create(ChangeDecision, {
    request,
    supplier: request.supplier,
    approved,
    decidedById: principal.accountId,
    decidedByName: principal.name,
    note,
  });
}

async function bringIntoForce(em: EntityManager, context: SignedInContext, request: ChangeRequest): Promise<void> {
  const now = context.now();
  const supplier = await em.findOneOrFail(Supplier, { id: request.supplier.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if ('company' in request.proposed) {
    // What has changed elsewhere meanwhile, and was not asked for, stays.
    const { company } = request.proposed;
    const asked = new Set(request.changes.map(({ field }) => field));
    em.assign(supplier, Object.fromEntries(Object.entries(company).filter(([field]) => asked.has(field))));
  } else {
    await replaceBankAccounts(em, supplier, request.proposed.bankAccounts, now);
    supplier.paymentsFrozenUntil = dayOf(daysAfter(now, (await organisationOf(em)).paymentFreezeDays));
  }
  em.assign(request, { status: 'APPROVED', decidedAt: now });
  await tellSupplier(em, request, 'accepted');
}

async function tellSupplier(em: EntityManager, request: ChangeRequest, outcome: Outcome): Promise<void> {
  await notify(em, { kind: 'SUPPLIER_CHANGE_DECIDED', to: { supplier: request.supplier.id }, record: { prefix: 'scr', id: request.id }, values: { outcome } });
}
