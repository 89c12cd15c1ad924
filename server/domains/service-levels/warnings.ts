import { type Outcome, type ServiceTarget, serviceTargets } from './calculation/clock.js';
import type { PastEvent } from './calculation/history.js';
import type { Measured } from './calculation/measure.js';
import { keysOf } from '../../shared/keys.js';

/** That people are to be told how much of the time for a target is used up. */
export interface Warning {
  target: ServiceTarget;
  percent: number;
  /** When so much is used up, in milliseconds since 1970. */
  at: number;
  dueAt: number;
}

export function outcomeOf(measured: Measured, target: ServiceTarget): Outcome | null {
  switch (target) {
    case 'FIRST_RESPONSE':
      return measured.firstResponse;
    case 'NEXT_RESPONSE':
      return measured.nextResponse;
    case 'RESOLUTION':
      return measured.resolution;
  }
}

/** What an ESCALATED event says. */
export function escalation({ target, percent }: Pick<Warning, 'target' | 'percent'>): string {
  return `${target} ${percent}`;
}

/** The warnings of a ticket that nobody was given yet, earliest first. Each step of a clock is told of once, also when its due time moves. */
export function warningsAhead(measured: Measured, events: readonly PastEvent[]): Warning[] {
  return keysOf(serviceTargets)
    .flatMap((target) => {
      const outcome = outcomeOf(measured, target);
      const told = events.filter(({ kind, at }) => kind === 'ESCALATED' && outcome && at >= outcome.startedAt).map(({ current }) => current);
      return (outcome?.steps ?? []).map(({ percent, at }) => ({ target, percent, at, dueAt: outcome!.dueAt! })).filter((warning) => !told.includes(escalation(warning)));
    })
    .sort((one, other) => one.at - other.at);
}
