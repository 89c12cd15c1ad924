import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';
import { RoleEnum } from './identity.enums.js';
import { MembershipType } from './membership.type.js';

@InputType()
abstract class InvitedPerson {
  @Field(() => EmailAddressScalar, { description: 'Where the invitation goes, and what they will sign in with.' })
  @VisibleTo('supplier', 'customer')
  email!: string;

  @Field(() => String, { description: 'Their name, at most 200 characters; an account that exists keeps its own.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => [RoleEnum], { description: 'One or more roles of that side.' })
  @VisibleTo('supplier', 'customer')
  roles!: string[];

  @Field(() => LocaleEnum, { nullable: true, description: 'The language of the invitation; the organisation’s when left out.' })
  @VisibleTo('supplier', 'customer')
  locale?: Locale | null;
}

@InputType('SupplierInviteInput', { description: 'Who is to act for which supplier.' })
export class SupplierInviteInput extends InvitedPerson {
  @Field(() => ID, { nullable: true, description: 'The supplier, `sup_…`; staff have to name it.' })
  supplierId?: string | null;
}

@InputType('CustomerInviteInput', { description: 'Who is to act for which customer.' })
export class CustomerInviteInput extends InvitedPerson {
  @Field(() => ID, { nullable: true, description: 'The customer, `cus_…`; staff have to name it.' })
  customerId?: string | null;
}

@InputType('StaffInviteInput', { description: 'Who is to work for the company itself.' })
export class StaffInviteInput extends InvitedPerson {}

@ObjectType()
abstract class InvitePayload extends Payload {
  @Field(() => MembershipType, { nullable: true, description: 'What the person is from now on.' })
  @VisibleTo('supplier', 'customer')
  membership?: MembershipType | null;
}

@ObjectType('SupplierInvitePayload', { description: 'The invitation is on its way.' })
export class SupplierInvitePayload extends InvitePayload {}

@ObjectType('CustomerInvitePayload', { description: 'The invitation is on its way.' })
export class CustomerInvitePayload extends InvitePayload {}

@ObjectType('StaffInvitePayload', { description: 'The invitation is on its way.' })
export class StaffInvitePayload extends InvitePayload {}
