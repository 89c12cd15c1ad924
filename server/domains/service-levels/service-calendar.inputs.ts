import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars/scalars.js';

@InputType({ description: 'Hours of one weekday in which service is given.' })
class ServiceHoursInput {
  @Field(() => Int, { description: 'ISO 8601: 1 is Monday, 7 is Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'When they begin, `HH:MM`, `00:00` to `23:59`.' })
  from!: string;

  @Field(() => String, { description: 'When they end, `HH:MM`, later than `from`, at most `24:00`.' })
  to!: string;
}

@InputType({ description: 'A day on which no service is given, or a part of one.' })
class ServiceHolidayInput {
  @Field(() => DateScalar, { description: 'The day, in the calendar’s time zone.' })
  date!: string;

  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'From when on, `HH:MM`; from the day’s start when left out.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Until when, `HH:MM`, at most `24:00`; to the day’s end when left out.' })
  to?: string | null;
}

@InputType()
abstract class ServiceCalendarContentInput {
  @Field(() => String, { description: 'What people call it; at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Where it holds, by the IANA name, for example `Europe/Berlin`.' })
  timeZone!: string;

  @Field(() => [ServiceHoursInput], { description: 'The hours of service, at most 50; those of a day must not overlap. At least one, but none for a customer’s own.' })
  hours!: ServiceHoursInput[];

  @Field(() => [ServiceHolidayInput], { description: 'The holidays, at most 500.' })
  holidays!: ServiceHolidayInput[];
}

@InputType({ description: 'A new calendar.' })
export class ServiceCalendarCreateInput extends ServiceCalendarContentInput {
  @Field(() => ID, { nullable: true, description: 'The customer, `cus_…`, whose own calendar it is; TAKEN when they have one.' })
  customerId?: string | null;
}

@InputType({ description: 'A calendar as it shall be from now on. Open tickets are measured by it anew, from their beginning.' })
export class ServiceCalendarUpdateInput extends ServiceCalendarContentInput {
  @Field(() => ID, { description: 'Id of the calendar, `scal_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The calendar’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}
