import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { ServiceCalendarCreateInput, ServiceCalendarUpdateInput } from './service-calendar.inputs.js';
import { ServiceCalendarType } from './service-calendar.type.js';
import { ServiceLevelPolicyRetireInput, ServiceLevelPolicySetInput } from './service-level-policy.inputs.js';
import { ServiceLevelPolicyType } from './service-level-policy.type.js';
import { retireServiceLevelPolicy, setServiceLevelPolicy } from './set-service-level-policy.js';
import { createServiceCalendar, updateServiceCalendar } from './write-service-calendar.js';

function calendarPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A calendar after a change.' })
  class ServiceCalendarPayload extends Payload {
    @Field(() => ServiceCalendarType, { nullable: true, description: 'The calendar as it is now; null when the change was refused.' })
    serviceCalendar?: ServiceCalendarType | null;
  }
  return ServiceCalendarPayload;
}

function policyPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A policy after a change.' })
  class ServiceLevelPolicyPayload extends Payload {
    @Field(() => ServiceLevelPolicyType, { nullable: true, description: 'The policy as it is now; null when the change was refused.' })
    serviceLevelPolicy?: ServiceLevelPolicyType | null;
  }
  return ServiceLevelPolicyPayload;
}

const ServiceCalendarCreatePayload = calendarPayload('ServiceCalendarCreate');
const ServiceCalendarUpdatePayload = calendarPayload('ServiceCalendarUpdate');
const ServiceLevelPolicySetPayload = policyPayload('ServiceLevelPolicySet');
const ServiceLevelPolicyRetirePayload = policyPayload('ServiceLevelPolicyRetire');

/** Managers say what is promised, and when service is given. */
@Resolver()
export class ServiceLevelsMutationResolver {
  @Mutation(() => ServiceCalendarCreatePayload, { description: 'Makes a calendar of service, or one of a customer’s holidays.' })
  @Requires('ticketSetup:write')
  serviceCalendarCreate(@Ctx() context: SignedInContext, @Arg('input', () => ServiceCalendarCreateInput, { description: 'The calendar.' }) input: ServiceCalendarCreateInput) {
    return settle(() => createServiceCalendar(context, input));
  }

  @Mutation(() => ServiceCalendarUpdatePayload, { description: 'Changes a calendar. The due times of open tickets follow.' })
  @Requires('ticketSetup:write')
  serviceCalendarUpdate(@Ctx() context: SignedInContext, @Arg('input', () => ServiceCalendarUpdateInput, { description: 'The calendar as it shall be.' }) input: ServiceCalendarUpdateInput) {
    return settle(() => updateServiceCalendar(context, input));
  }

  @Mutation(() => ServiceLevelPolicySetPayload, { description: 'Says what is promised for some tickets, or all, from a moment on. Earlier versions are kept; the due times of open tickets follow.' })
  @Requires('ticketSetup:write')
  serviceLevelPolicySet(@Ctx() context: SignedInContext, @Arg('input', () => ServiceLevelPolicySetInput, { description: 'For which tickets, what, and from when on.' }) input: ServiceLevelPolicySetInput) {
    return settle(() => setServiceLevelPolicy(context, input));
  }

  @Mutation(() => ServiceLevelPolicyRetirePayload, { description: 'Ends a policy; the next less specific one holds then.' })
  @Requires('ticketSetup:write')
  serviceLevelPolicyRetire(@Ctx() context: SignedInContext, @Arg('input', () => ServiceLevelPolicyRetireInput, { description: 'The policy.' }) input: ServiceLevelPolicyRetireInput) {
    return settle(() => retireServiceLevelPolicy(context, input));
  }
}
