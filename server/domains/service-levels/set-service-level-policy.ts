import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Customer } from '../customers/index.js';
import { checkServiceLevelPolicy } from './check-service-level-policy.js';
import { measureAgain } from './measure-tickets.js';
import { ServiceCalendar } from './service-calendar.entity.js';
import { ServiceLevelPolicyVersion } from './service-level-policy-version.entity.js';
import type { ServiceLevelPolicyRetireInput, ServiceLevelPolicySetInput } from './service-level-policy.inputs.js';
import { ServiceLevelPolicy } from './service-level-policy.entity.js';

/** Says what is promised from a moment on. What was promised before is kept; open tickets are measured anew. */
export function setServiceLevelPolicy(context: SignedInContext, input: ServiceLevelPolicySetInput) {
  return context.em.transactional(async (em) => {
    const { name, promise } = checkServiceLevelPolicy(input);
    const { type = null, priority = null } = input;
    const scope = { customer: await customerOf(em, input), type, priority };
    const calendar = await calendarOf(em, input);
    const known = await em.findOne(ServiceLevelPolicy, { ...scope, retiredAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (typeof input.lockVersion === 'number' && input.lockVersion !== known?.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
    const validFrom = input.validFrom ? new Date(input.validFrom) : context.now();
    if (known) await requireLater(em, known, validFrom);
    const policy = known ?? em.create(ServiceLevelPolicy, { ...scope, name });
    // Also when only its promise changes: whoever saw it before has to look again.
    Object.assign(policy, { name, updatedAt: context.now() });
    em.create(ServiceLevelPolicyVersion, { policy, calendar, validFrom, ...promise, authorName: context.principal.name });
    await measureAgain(em, context.now(), validFrom);
    return { serviceLevelPolicy: { id: policy.id } };
  });
}

/** Ends a policy. What it promised until now stays known. */
export function retireServiceLevelPolicy(context: SignedInContext, { id, lockVersion }: ServiceLevelPolicyRetireInput) {
  return context.em.transactional(async (em) => {
    const policy = await loadForChange(em, ServiceLevelPolicy, toUuid('slp', id), lockVersion);
    if (policy.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The policy has ended already.');
    policy.retiredAt = context.now();
    await measureAgain(em, context.now());
    return { serviceLevelPolicy: { id: policy.id } };
  });
}

async function customerOf(em: EntityManager, { customerId }: ServiceLevelPolicySetInput): Promise<Customer | null> {
  if (!customerId) return null;
  const customer = await em.findOne(Customer, toUuid('cus', customerId));
  if (!customer) throw new DomainError('NOT_FOUND', ['customerId']);
  return customer;
}

async function calendarOf(em: EntityManager, { calendarId }: ServiceLevelPolicySetInput): Promise<ServiceCalendar> {
  const calendar = await em.findOne(ServiceCalendar, toUuid('scal', calendarId));
  if (!calendar) throw new DomainError('NOT_FOUND', ['calendarId']);
  if (calendar.customer) throw new DomainError('INVALID', ['calendarId'], 'A customer’s own calendar has no hours of service.');
  return calendar;
}

async function requireLater(em: EntityManager, policy: ServiceLevelPolicy, validFrom: Date): Promise<void> {
  const [last] = await em.find(ServiceLevelPolicyVersion, { policy }, { orderBy: { validFrom: 'desc' }, limit: 1 });
  if (last && last.validFrom >= validFrom) throw new DomainError('OUT_OF_RANGE', ['validFrom'], `Later than ${last.validFrom.toISOString()}, from which the version before holds.`);
}
