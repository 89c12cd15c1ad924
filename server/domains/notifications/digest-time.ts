const MORNING_HOUR = 7;
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Whether it is somebody's morning, or the oldest of what waits for it has waited a whole day: after a pause of the
 * server nobody waits for one morning more.
 */
export function isTimeForDigest(now: Date, timeZone: string, oldest: Date): boolean {
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now);
  return Number(hour) === MORNING_HOUR || now.getTime() - oldest.getTime() >= LONGEST_WAIT_MS;
}
