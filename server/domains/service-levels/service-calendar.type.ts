import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { CustomerType } from '../customers/index.js';
import { ServiceCalendar } from './service-calendar.entity.js';

@ObjectType('ServiceHours', { description: 'Hours of one weekday in which service is given.' })
class ServiceHoursType {
  @Field(() => Int, { description: 'ISO 8601: 1 is Monday, 7 is Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'When they begin, `HH:MM` by the clocks there.' })
  from!: string;

  @Field(() => String, { description: 'When they end, `HH:MM`; `24:00` is the day’s end and joins hours of the next day that begin at `00:00`.' })
  to!: string;
}

@ObjectType('ServiceHoliday', { description: 'A day on which no service is given, or a part of one.' })
class HolidayType {
  @Field(() => DateScalar, { description: 'The day, in the calendar’s time zone.' })
  date!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'From when on, `HH:MM`; null from the day’s start.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Until when, `HH:MM`; null to the day’s end.' })
  to?: string | null;
}

@ObjectType('ServiceCalendar', {
  description: 'When service is given, or, for a customer’s own, when they do not work: those holidays count for their tickets besides the ones of the policy’s calendar.',
})
@RecordOf(ServiceCalendar, 'scal')
export class ServiceCalendarType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: ServiceCalendar['lockVersion'];

  @Field(() => String, { description: 'What people call it.' })
  name!: ServiceCalendar['name'];

  @Field(() => CustomerType, { nullable: true, description: 'Whose own it is; null for one by which service is given.' })
  customer!: CustomerType | null;

  @Field(() => String, { description: 'Where it holds, by the IANA name, for example `Asia/Tehran`.' })
  timeZone!: ServiceCalendar['timeZone'];

  @Field(() => [ServiceHoursType], { description: 'The hours of service; none for a customer’s own.' })
  hours!: ServiceHoursType[];

  @Field(() => [HolidayType], { description: 'When no service is given in spite of the hours.' })
  holidays!: HolidayType[];
}

export const ServiceCalendarConnection = connectionOf('ServiceCalendar', () => ServiceCalendarType);
