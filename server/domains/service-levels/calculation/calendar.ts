/** Hours of one weekday in which service is given. */
export interface ServiceHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** `HH:MM` on the wall. */
  from: string;
  /** `HH:MM`; `24:00` joins an interval of the next day that begins at `00:00`. */
  to: string;
}

/** A day on which no service is given, or a part of one. */
export interface Holiday {
  /** `YYYY-MM-DD` where the calendar is. */
  date: string;
  name: string;
  /** `HH:MM`; null from the day's start. */
  from?: string | null;
  /** `HH:MM`; null to the day's end. */
  to?: string | null;
}

/** When nobody works, and where that is. */
export interface Holidays {
  /** IANA, for example `Asia/Tehran`. */
  timeZone: string;
  holidays: readonly Holiday[];
}

/** When service is given, and where that is. */
export interface ServiceCalendar extends Holidays {
  hours: readonly ServiceHours[];
}
