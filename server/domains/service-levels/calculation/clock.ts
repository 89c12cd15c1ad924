import type { Phase } from './phases.js';
import type { PolicyVersion } from './policy.js';

const MINUTE = 60_000;

export const serviceTargets = {
  FIRST_RESPONSE: 'The first public answer of staff.',
  NEXT_RESPONSE: 'The answer to what the customer wrote after that.',
  RESOLUTION: 'That the ticket is resolved.',
} as const;
export type ServiceTarget = keyof typeof serviceTargets;

/** When a clock was started, and when what it measures was done. */
export interface Lap {
  from: number;
  /** Null while it is not done. */
  to: number | null;
}

/** How far a target is, and by when it is to be met. Moments are milliseconds since 1970. */
export interface Outcome {
  startedAt: number;
  /** Minutes of service; null when nothing is promised. */
  targetMinutes: number | null;
  /** Null while the clock is stopped before the target is used up, and when nothing is promised. */
  dueAt: number | null;
  metAt: number | null;
  usedMinutes: number;
  /** When so many percent of the target are used up: of steps that people are told of, and that are still ahead or past on a running clock. */
  steps: readonly { percent: number; at: number }[];
}

/** Whether a target was missed, or is by now. */
export function isBreached({ dueAt, metAt }: Outcome, asOf: number): boolean {
  return dueAt !== null && (metAt ?? asOf) > dueAt;
}

/**
 * Reads a clock. Service minutes count by the calendar that held at the time; the target is the one that holds last. Where
 * that is stricter than before, nobody is late before it held.
 */
export function read(target: ServiceTarget, lap: Lap, phases: readonly Phase[], asOf: number): Outcome {
  const end = lap.to ?? asOf;
  const hasBegun = (from: number) => from <= lap.from || (lap.to === null ? from <= asOf : from < lap.to);
  // What was done still shows by when it was to be done, so the last phase goes on.
  const passed = phases.filter(({ from, to }) => to > lap.from && hasBegun(from));
  const last = passed.at(-1);
  const targetMinutes = last?.promise ? minutesOf(target, last.promise.version) : null;
  const since = heldSince(target, passed, targetMinutes);
  const reach = (percent: number): number | null => {
    if (targetMinutes === null) return null;
    const moment = momentOf(passed, lap.from, (targetMinutes * MINUTE * percent) / 100);
    return moment === null ? null : Math.max(moment, since);
  };
  const steps = lap.to === null && last?.promise ? last.promise.version.warningSteps : [];
  return {
    startedAt: lap.from,
    targetMinutes,
    dueAt: reach(100),
    metAt: lap.to,
    usedMinutes: Math.floor(used(passed, lap.from, end) / MINUTE),
    steps: steps.flatMap((percent) => {
      const at = reach(percent);
      return at === null ? [] : [{ percent, at }];
    }),
  };
}

function minutesOf(target: ServiceTarget, version: PolicyVersion): number | null {
  switch (target) {
    case 'FIRST_RESPONSE':
      return version.firstResponseMinutes;
    case 'NEXT_RESPONSE':
      return version.nextResponseMinutes;
    case 'RESOLUTION':
      return version.resolutionMinutes;
  }
}

function heldSince(target: ServiceTarget, phases: readonly Phase[], minutes: number | null): number {
  const other = phases.findLastIndex(({ promise }) => (promise ? minutesOf(target, promise.version) : null) !== minutes);
  return other === -1 ? -Infinity : phases[other]!.to;
}

function used(phases: readonly Phase[], start: number, end: number): number {
  return phases.reduce(
    (sum, { from, to, promise, running }) => sum + (running ? promise!.time.between(Math.max(from, start), Math.min(to, end)) : 0),
    0,
  );
}

/** When so many milliseconds were, or will be, used up; null when the clock stands before that. */
function momentOf(phases: readonly Phase[], start: number, milliseconds: number): number | null {
  let left = milliseconds;
  for (const [index, { from, to, promise, running }] of phases.entries()) {
    if (!running) continue;
    const begin = Math.max(from, start);
    const isLast = index === phases.length - 1;
    const span = isLast ? Infinity : promise!.time.between(begin, to);
    if (span >= left) return promise!.time.after(begin, left);
    left -= span;
  }
  return null;
}
