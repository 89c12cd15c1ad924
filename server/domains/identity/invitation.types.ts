import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';
import { RoleEnum } from './identity.enums.js';
import { MembershipType } from './membership.type.js';

@InputType()
abstract class InvitedPerson {
  @Field(() => EmailAddressScalar, { description: 'Where the invitation goes, and what they will sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Their name, at most 200 characters; an account that exists keeps its own.' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'One or more roles of that side.' })
  roles!: string[];

  @Field(() => LocaleEnum, { nullable: true, description: 'The language of the invitation; the organisation’s when left out.' })
  locale?: Locale | null;
}

@InputType('SupplierInviteInput', { description: 'Who is to act for which supplier.' })
export class SupplierInviteInput extends InvitedPerson {
  @Field(() => ID, { description: 'The supplier, `sup_…`.' })
  supplierId!: string;
}

@InputType('CustomerInviteInput', { description: 'Who is to act for which customer.' })
export class CustomerInviteInput extends InvitedPerson {
  @Field(() => ID, { description: 'The customer, `cus_…`.' })
  customerId!: string;
}

@InputType('StaffInviteInput', { description: 'Who is to work for the company itself.' })
export class StaffInviteInput extends InvitedPerson {}

@ObjectType()
abstract class InvitePayload extends Payload {
  @Field(() => MembershipType, { nullable: true, description: 'What the person is from now on.' })
  membership?: MembershipType | null;
}

@ObjectType('SupplierInvitePayload', { description: 'The invitation is on its way.' })
export class SupplierInvitePayload extends InvitePayload {}

@ObjectType('CustomerInvitePayload', { description: 'The invitation is on its way.' })
export class CustomerInvitePayload extends InvitePayload {}

@ObjectType('StaffInvitePayload', { description: 'The invitation is on its way.' })
export class StaffInvitePayload extends InvitePayload {}
