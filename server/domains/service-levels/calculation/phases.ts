import type { Ticket } from '../../service/index.js';
import { stretchesOf, type TicketHistory } from './history.js';
import { type Policy, type PolicyVersion, type TimeOf, versionFor } from './policy.js';
import type { ServiceTime } from './service-time.js';

/** A time in which nothing changed by which a ticket's clocks go: neither the ticket nor what is promised for it. */
export interface Phase {
  from: number;
  to: number;
  status: Ticket['status'];
  /** What is promised; null when nothing is. */
  promise: { version: PolicyVersion; time: ServiceTime } | null;
  /** Whether time counts. */
  running: boolean;
}

/** The phases of a ticket, its changes and those of policies taken together. Versions that hold only after `asOf` are not known yet. */
export function phasesOf(history: TicketHistory, policies: readonly Policy[], timeOf: TimeOf, asOf: number): Phase[] {
  const turns = [...new Set(policies.flatMap(({ versions, retiredAt }) => [...versions.map(({ validFrom }) => validFrom), retiredAt]))]
    .filter((moment) => moment !== null)
    .filter((moment) => moment <= asOf)
    .sort((one, other) => one - other);
  return stretchesOf(history).flatMap(({ from, to, status, subject }) => {
    const starts = [from, ...turns.filter((moment) => moment > from && moment < to)];
    return starts.map((start, index): Phase => {
      const version = versionFor(policies, subject, start);
      return {
        from: start,
        to: starts[index + 1] ?? to,
        status,
        promise: version && { version, time: timeOf(version.calendarId, subject.customerId) },
        running: version !== null && isRunning(status, version),
      };
    });
  });
}

function isRunning(status: Ticket['status'], { pausesForCustomer, pausesInternally }: PolicyVersion): boolean {
  switch (status) {
    case 'NEW':
    case 'OPEN':
      return true;
    case 'WAITING_CUSTOMER':
      return !pausesForCustomer;
    case 'WAITING_INTERNAL':
      return !pausesInternally;
    default:
      return false;
  }
}
