import { dayOf, daysAfter } from '../shared/days.js';

/** Days as seen from the day of loading, so that what is due tomorrow is due tomorrow. */
export class Calendar {
  constructor(private readonly now: Date) {}

  /** The day so many days from today, `YYYY-MM-DD`; negative is in the past. */
  day(daysFromToday: number): string {
    return dayOf(daysAfter(this.now, daysFromToday));
  }

  /** A moment of a day before today, in UTC. What happened today might not have happened yet. */
  moment(daysFromToday: number, hour: number, minute = 0): Date {
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return new Date(`${this.day(Math.min(daysFromToday, -1))}T${time}:00.000Z`);
  }
}
