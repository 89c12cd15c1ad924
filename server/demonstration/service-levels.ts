import type { Holiday } from '../domains/service-levels/calculation/calendar.js';
import { measureAgain } from '../domains/service-levels/measure-tickets.js';
import { ServiceCalendar } from '../domains/service-levels/service-calendar.entity.js';
import { ServiceLevelPolicyVersion } from '../domains/service-levels/service-level-policy-version.entity.js';
import { ServiceLevelPolicy } from '../domains/service-levels/service-level-policy.entity.js';
import { dayOf, daysAfter } from '../shared/days.js';
import type { DemonstrationCustomer } from './customers.js';
import calendars from './data/service-calendars.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';

type Place = keyof typeof calendars;

interface Promised {
  name: string;
  place: Place;
  scope?: Partial<Pick<ServiceLevelPolicy, 'customer' | 'type' | 'priority'>>;
  /** Minutes of service: the first answer, further ones, the solution. */
  minutes: readonly [first: number, next: number, resolution: number];
  shownToCustomers?: boolean;
}

const STEPS = [50, 75, 100];

/** What is promised, in the hours of three places. Nobody is warned before tomorrow, so that a new demonstration is quiet. */
export async function addServiceLevels(stage: Stage, staff: Staff, customers: readonly DemonstrationCustomer[]): Promise<void> {
  const places = new Map((Object.keys(calendars) as Place[]).map((place) => [place, addCalendar(stage, place)]));
  const customer = (key: string) => customers.find((each) => each.key === key)!.customer;
  addHolidays(stage, 'khaneh', customer('khaneh'));
  const promises: Promised[] = [
    { name: 'Everybody', place: 'berlin', minutes: [480, 960, 2400], shownToCustomers: true },
    { name: 'Urgent', place: 'berlin', scope: { priority: 'URGENT' }, minutes: [60, 120, 480], shownToCustomers: true },
    { name: 'Feedback', place: 'berlin', scope: { type: 'FEEDBACK' }, minutes: [960, 960, 4800] },
    { name: '云顶 · 上海', place: 'shanghai', scope: { customer: customer('yunding') }, minutes: [240, 480, 1440], shownToCustomers: true },
    { name: 'کوه · تهران', place: 'tehran', scope: { customer: customer('kooh') }, minutes: [240, 480, 1440], shownToCustomers: true },
  ];
  const tomorrow = new Date(`${stage.calendar.day(1)}T00:00:00.000Z`);
  for (const promised of promises) addPolicy(stage, staff, promised, places.get(promised.place)!, tomorrow);
  await stage.em.flush();
  await measureAgain(stage.em, stage.calendar.moment(-1, 0), tomorrow);
}

function addCalendar(stage: Stage, place: Place): ServiceCalendar {
  const { name, timeZone, weekdays, intervals, holidays } = calendars[place];
  const hours = weekdays.flatMap((weekday) => intervals.map(([from, to]) => ({ weekday, from: from!, to: to! })));
  return stage.em.create(ServiceCalendar, { id: fixedId(`calendar ${place}`), createdAt: stage.calendar.moment(-400, 8), name, timeZone, hours, holidays: daysOf(holidays) });
}

/** A customer who does not work when others in Tehran do not, and is served from elsewhere. */
function addHolidays(stage: Stage, key: string, customer: DemonstrationCustomer['customer']): void {
  const { timeZone, holidays } = calendars.tehran;
  stage.em.create(ServiceCalendar, { id: fixedId(`calendar ${key}`), createdAt: stage.calendar.moment(-380, 8), name: customer.name, customer, timeZone, hours: [], holidays: daysOf(holidays) });
}

/** Holidays of several days are written by their first one and how many there are. */
function daysOf(holidays: readonly (string | number)[][]): Holiday[] {
  return holidays.flatMap(([first, count, name]) =>
    Array.from({ length: Number(count) }, (_, index) => ({ date: dayOf(daysAfter(new Date(`${first}T00:00:00Z`), index)), name: String(name), from: null, to: null })),
  );
}

function addPolicy(stage: Stage, staff: Staff, { name, scope, minutes, shownToCustomers = false }: Promised, calendar: ServiceCalendar, tomorrow: Date): void {
  const [firstResponseMinutes, nextResponseMinutes, resolutionMinutes] = minutes;
  const since = stage.calendar.moment(-400, 9);
  const policy = stage.em.create(ServiceLevelPolicy, { id: fixedId(`policy ${name}`), createdAt: since, name, ...scope });
  const promise = { policy, calendar, firstResponseMinutes, nextResponseMinutes, resolutionMinutes, pausesForCustomer: true, pausesInternally: false, shownToCustomers, authorName: staff.manager.name };
  stage.em.create(ServiceLevelPolicyVersion, { id: fixedId(`policy ${name} 1`), createdAt: since, validFrom: since, warningSteps: [], ...promise });
  stage.em.create(ServiceLevelPolicyVersion, { id: fixedId(`policy ${name} 2`), createdAt: stage.calendar.moment(-1, 9), validFrom: tomorrow, warningSteps: STEPS, ...promise });
}
