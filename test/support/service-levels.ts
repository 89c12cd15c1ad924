import type { Client } from './client.js';

const CALENDAR = 'serviceCalendar { id lockVersion name timeZone hours { weekday from to } holidays { date name from to } }';
const POLICY = 'serviceLevelPolicy { id lockVersion name retiredAt versions { validFrom firstResponseMinutes resolutionMinutes } }';

/** Hours of service at all times. */
export const roundTheClock = {
  timeZone: 'UTC',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
  holidays: [],
};

/** Takes a step with a calendar or policy; answers the record and refusals. */
export async function serviceStep(client: Client, mutation: string, input: object) {
  const record = mutation.startsWith('serviceCalendar') ? CALENDAR : POLICY;
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return (await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${record} userErrors { code field } } }`, { input }))[mutation];
}

/** Makes a calendar. @throws when it is refused */
export async function calendarWith(client: Client, input: object) {
  const { serviceCalendar, userErrors } = await serviceStep(client, 'serviceCalendarCreate', input);
  if (!serviceCalendar) throw new Error(`The calendar was refused: ${JSON.stringify(userErrors)}`);
  return serviceCalendar;
}

/** Sets a policy. @throws when it is refused */
export async function policyWith(client: Client, input: object) {
  const { serviceLevelPolicy, userErrors } = await serviceStep(client, 'serviceLevelPolicySet', input);
  if (!serviceLevelPolicy) throw new Error(`The policy was refused: ${JSON.stringify(userErrors)}`);
  return serviceLevelPolicy;
}

/** How a ticket keeps what is promised for it, as staff see it. */
export async function levelOf(staff: Client, id: string) {
  const fields = `paused breached dueAt dueTarget policyVersion { firstResponseMinutes calendar { name } } firstResponseDueAt firstResponseMetAt firstResponseBreached firstResponseMinutes
    nextResponseDueAt nextResponseMetAt nextResponseBreached lateResponses resolutionDueAt resolutionMetAt resolutionBreached resolutionMinutes`;
  return (await staff.ask(`query ($id: ID!) { ticket(id: $id) { serviceLevel { ${fields} } } }`, { id })).ticket.serviceLevel;
}
