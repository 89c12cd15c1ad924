import { InputCheck } from '../../shared/input-check.js';
import type { Holiday, ServiceHours } from './calculation/calendar.js';
import { END_OF_DAY } from './calculation/moments.js';

const MOST_HOURS = 50;
const MOST_HOLIDAYS = 500;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export interface ServiceCalendarContent {
  name: string;
  timeZone: string;
  hours: readonly ServiceHours[];
  holidays: readonly Holiday[];
}

/** @throws DomainErrors for whatever is wrong with the form */
export function checkServiceCalendar({ name, timeZone, hours, holidays }: ServiceCalendarContent, isCustomers: boolean) {
  const check = new InputCheck();
  const content = { name: check.text(name, ['name'], 200), timeZone, hours: [...hours], holidays: holidays.map((holiday, index) => checkHoliday(check, holiday, ['holidays', String(index)])) };
  if (!isTimeZone(timeZone)) check.refuse('INVALID', ['timeZone'], 'The IANA name of a time zone, for example Europe/Berlin.');
  if (isCustomers && hours.length > 0) check.refuse('INVALID', ['hours'], 'Of a customer only the holidays count.');
  if (!isCustomers && hours.length === 0) check.refuse('REQUIRED', ['hours'], 'Say when service is given.');
  if (hours.length > MOST_HOURS) check.refuse('OUT_OF_RANGE', ['hours'], `At most ${MOST_HOURS}.`);
  if (holidays.length > MOST_HOLIDAYS) check.refuse('OUT_OF_RANGE', ['holidays'], `At most ${MOST_HOLIDAYS}.`);
  hours.forEach((one, index) => checkHours(check, one, hours.slice(0, index), ['hours', String(index)]));
  check.settle();
  return content;
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone })) && timeZone.length <= 60;
  } catch {
    return false;
  }
}

function checkHours(check: InputCheck, { weekday, from, to }: ServiceHours, before: readonly ServiceHours[], field: readonly string[]): void {
  if (weekday < 1 || weekday > 7) check.refuse('OUT_OF_RANGE', [...field, 'weekday'], 'From 1, Monday, to 7, Sunday.');
  checkTimes(check, from, to, field);
  if (before.some((other) => other.weekday === weekday && other.from < to && from < other.to)) check.refuse('INVALID', field, 'These hours overlap others of the same day.');
}

function checkHoliday(check: InputCheck, { date, name, from = null, to = null }: Holiday, field: readonly string[]): Holiday {
  checkTimes(check, from ?? '00:00', to ?? END_OF_DAY, field);
  return { date, name: check.text(name, [...field, 'name'], 200), from, to };
}

function checkTimes(check: InputCheck, from: string, to: string, field: readonly string[]): void {
  if (!TIME.test(from)) check.refuse('INVALID', [...field, 'from'], 'HH:MM, from 00:00 to 23:59.');
  if (to !== END_OF_DAY && !TIME.test(to)) check.refuse('INVALID', [...field, 'to'], 'HH:MM, at most 24:00.');
  else if (to <= from) check.refuse('OUT_OF_RANGE', [...field, 'to'], 'Later than `from`; what goes over midnight is given as two.');
}
