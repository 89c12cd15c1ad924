import type { Ticket } from '../../service/index.js';
import type { ServiceTime } from './service-time.js';

/** What is promised to customers, and by when; a policy has a version for each time it changed. */
export interface PolicyVersion {
  id: string;
  /** In milliseconds since 1970. */
  validFrom: number;
  /** In whose hours time is counted. */
  calendarId: string;
  /** Minutes of service; null when nothing is promised. */
  firstResponseMinutes: number | null;
  nextResponseMinutes: number | null;
  resolutionMinutes: number | null;
  pausesForCustomer: boolean;
  pausesInternally: boolean;
  /** Percent of a target at which people are told. */
  warningSteps: readonly number[];
  shownToCustomers: boolean;
}

/** Whose tickets, and which of them, a policy holds for; null stands for all. */
export interface PolicyScope {
  customerId: string | null;
  type: Ticket['type'] | null;
  priority: Ticket['priority'] | null;
}

export interface Policy extends PolicyScope {
  id: string;
  /** It holds no longer from then on; null while it does. */
  retiredAt: number | null;
  versions: readonly PolicyVersion[];
}

/** What a ticket is at a moment, as far as policies ask. */
export interface Subject {
  customerId: string;
  type: Ticket['type'];
  priority: Ticket['priority'];
}

/** The calculation's view of how time is counted for a customer. */
export type TimeOf = (calendarId: string, customerId: string) => ServiceTime;

/**
 * The version that holds for a ticket at a moment; null when no policy does. The most specific policy wins: one for the
 * customer before all that are not, then one for the type, then one for the priority.
 */
export function versionFor(policies: readonly Policy[], subject: Subject, moment: number): PolicyVersion | null {
  let found: { weight: number; version: PolicyVersion } | null = null;
  for (const policy of policies) {
    if (!holdsFor(policy, subject)) continue;
    const version = versionAt(policy, moment);
    const weight = weightOf(policy);
    if (version && (!found || weight > found.weight)) found = { weight, version };
  }
  return found?.version ?? null;
}

function holdsFor(policy: PolicyScope, subject: Subject): boolean {
  return (['customerId', 'type', 'priority'] as const).every((part) => policy[part] === null || policy[part] === subject[part]);
}

function weightOf({ customerId, type, priority }: PolicyScope): number {
  return (customerId ? 4 : 0) + (type ? 2 : 0) + (priority ? 1 : 0);
}

function versionAt({ versions, retiredAt }: Policy, moment: number): PolicyVersion | null {
  if (retiredAt !== null && moment >= retiredAt) return null;
  return versions.reduce<PolicyVersion | null>(
    (best, version) => (version.validFrom <= moment && (!best || version.validFrom >= best.validFrom) ? version : best),
    null,
  );
}
