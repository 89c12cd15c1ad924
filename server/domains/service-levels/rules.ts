import type { EntityManager } from '@mikro-orm/postgresql';
import type { Policy, TimeOf } from './calculation/policy.js';
import { ServiceTime } from './calculation/service-time.js';
import { ServiceCalendar } from './service-calendar.entity.js';
import { ServiceLevelPolicy } from './service-level-policy.entity.js';

/** All by which tickets are measured, loaded once for many of them. */
export interface Rules {
  policies: readonly Policy[];
  timeOf: TimeOf;
}

export async function loadRules(em: EntityManager): Promise<Rules> {
  const policies = await em.find(ServiceLevelPolicy, {}, { populate: ['versions'] });
  const calendars = await em.find(ServiceCalendar, {});
  const ofCustomer = new Map(calendars.flatMap((calendar) => (calendar.customer ? [[calendar.customer.id, calendar]] : [])));
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const times = new Map<string, ServiceTime>();
  return {
    policies: policies.map(policyOf),
    timeOf(calendarId, customerId) {
      const own = ofCustomer.get(customerId);
      const key = `${calendarId} ${own?.id}`;
      const known = times.get(key) ?? new ServiceTime(byId.get(calendarId)!, own ? [own] : []);
      times.set(key, known);
      return known;
    },
  };
}

function policyOf({ id, customer, type = null, priority = null, retiredAt, versions }: ServiceLevelPolicy): Policy {
  return {
    id,
    customerId: customer?.id ?? null,
    type,
    priority,
    retiredAt: retiredAt?.getTime() ?? null,
    versions: versions.getItems().map(({ id: versionId, calendar, validFrom, firstResponseMinutes = null, nextResponseMinutes = null, resolutionMinutes = null, ...rest }) => ({
      id: versionId,
      validFrom: validFrom.getTime(),
      calendarId: calendar.id,
      firstResponseMinutes,
      nextResponseMinutes,
      resolutionMinutes,
      pausesForCustomer: rest.pausesForCustomer,
      pausesInternally: rest.pausesInternally,
      warningSteps: rest.warningSteps,
      shownToCustomers: rest.shownToCustomers,
    })),
  };
}
