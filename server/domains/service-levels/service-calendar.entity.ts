import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import type { Holiday, ServiceHours } from './calculation/calendar.js';

const ServiceCalendarSchema = defineEntity({
  name: 'ServiceCalendar',
  ...staffOnly,
  properties: {
    ...recordProperties,
    name: p.string().length(200),
    /** Whose own calendar it is: its holidays count for their tickets besides those of the policy's calendar. */
    customer: () => p.manyToOne(Customer).nullable().unique(),
    timeZone: p.string().length(60),
    hours: p.json<ServiceHours[]>(),
    holidays: p.json<Holiday[]>(),
  },
});

/** When service is given, or when a customer does not work. */
export class ServiceCalendar extends ServiceCalendarSchema.class {}
ServiceCalendarSchema.setClass(ServiceCalendar);
