import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Customer } from '../customers/index.js';
import { checkServiceCalendar, type ServiceCalendarContent } from './check-service-calendar.js';
import { measureAgain } from './measure-tickets.js';
import { ServiceCalendar } from './service-calendar.entity.js';

interface ServiceCalendarCreateInput extends ServiceCalendarContent {
  customerId?: string | null;
}

interface ServiceCalendarUpdateInput extends ServiceCalendarContent {
  id: string;
  lockVersion?: number | null;
}

/** Says when service is given, or when a customer does not work. */
export async function createServiceCalendar(context: SignedInContext, { customerId, ...content }: ServiceCalendarCreateInput) {
  try {
    return await context.em.transactional(async (em) => {
      const customer = customerId ? await em.findOne(Customer, toUuid('cus', customerId)) : null;
      if (customerId && !customer) throw new DomainError('NOT_FOUND', ['customerId']);
      const calendar = em.create(ServiceCalendar, { ...checkServiceCalendar(content, customer !== null), customer });
      await em.flush();
      if (customer) await measureAgain(em, context.now());
      return { serviceCalendar: { id: calendar.id } };
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new DomainError('TAKEN', ['customerId'], 'This customer has a calendar: change that one.');
  }
}

/** Changes a calendar. Due times follow at once, as if it had always been so. */
export function updateServiceCalendar(context: SignedInContext, { id, lockVersion, ...content }: ServiceCalendarUpdateInput) {
  return context.em.transactional(async (em) => {
    const calendar = await loadForChange(em, ServiceCalendar, toUuid('scal', id), lockVersion);
    Object.assign(calendar, checkServiceCalendar(content, Boolean(calendar.customer)));
    await measureAgain(em, context.now());
    return { serviceCalendar: { id: calendar.id } };
  });
}
