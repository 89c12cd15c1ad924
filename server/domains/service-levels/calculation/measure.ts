import { isBreached, type Lap, type Outcome, read } from './clock.js';
import type { PastEvent, TicketHistory } from './history.js';
import { phasesOf } from './phases.js';
import type { Policy, PolicyVersion, TimeOf } from './policy.js';

/** How a ticket keeps what was promised for it. */
export interface Measured {
  /** What is promised now; null when nothing is. */
  version: PolicyVersion | null;
  /** Whether its clocks stand because somebody is waited for. */
  paused: boolean;
  /** Null when staff opened the ticket: nobody waited. */
  firstResponse: Outcome | null;
  /** For what the customer wrote last and was, or is to be, answered. */
  nextResponse: Outcome | null;
  /** How many further answers came too late before that one. */
  lateResponses: number;
  resolution: Outcome;
}

interface Laps {
  first: Lap | null;
  next: Lap[];
  resolution: Lap;
}

/**
 * Calculates how a ticket keeps its service levels, from what became of it and nothing else: whoever changes a policy or a
 * calendar has it calculated again.
 * @param asOf now, in milliseconds since 1970; due times do not depend on it, only what is known by then
 * @returns null for a ticket that was merged into another: that one counts
 */
export function measure(history: TicketHistory, policies: readonly Policy[], timeOf: TimeOf, asOf: number): Measured | null {
  const phases = phasesOf(history, policies, timeOf, asOf);
  const last = phases.at(-1)!;
  if (last.status === 'MERGED') return null;
  const { first, next, resolution } = lapsOf(history.events);
  const answers = next.map((lap) => read('NEXT_RESPONSE', lap, phases, asOf));
  return {
    version: last.promise?.version ?? null,
    paused: !last.running && ['WAITING_CUSTOMER', 'WAITING_INTERNAL'].includes(last.status),
    firstResponse: first && read('FIRST_RESPONSE', first, phases, asOf),
    nextResponse: answers.at(-1) ?? null,
    lateResponses: answers.slice(0, -1).filter((answer) => isBreached(answer, asOf)).length,
    resolution: read('RESOLUTION', resolution, phases, asOf),
  };
}

/** Which clocks ran from when to when. Resolving a ticket answers whatever was asked; reopening lets the last clock go on. */
function lapsOf(events: readonly PastEvent[]): Laps {
  const opened = events[0]!;
  const laps: Laps = {
    first: opened.actorSide === 'STAFF' ? null : { from: opened.at, to: null },
    next: [],
    resolution: { from: opened.at, to: null },
  };
  const answered = (at: number) => {
    for (const lap of [laps.first, laps.next.at(-1)]) if (lap) lap.to ??= at;
  };
  for (const { kind, at, actorSide, current } of events) {
    if (kind === 'REPLIED' && actorSide === 'STAFF') answered(at);
    else if (kind === 'REPLIED' && actorSide === 'CUSTOMER') {
      if (isDone(laps.first) && isDone(laps.next.at(-1))) laps.next.push({ from: at, to: null });
    } else if (kind === 'OPENED' || kind === 'STATUS_CHANGED') {
      const isResolved = current === 'RESOLVED' || current === 'CLOSED';
      if (isResolved) answered(at);
      laps.resolution.to = isResolved ? (laps.resolution.to ?? at) : null;
    }
  }
  return laps;
}

function isDone(lap: Lap | null | undefined): boolean {
  return !lap || lap.to !== null;
}
