import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { Audience } from '../../shared/audience.js';
import { AudienceEnum, RoleEnum } from './identity.enums.js';

@ObjectType('Membership', { description: 'What one account is for one organisation.' })
export class MembershipType {
  @Field(() => ID, { description: 'For `membershipSwitch`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => AudienceEnum, { description: 'The side the organisation is on.' })
  @VisibleTo('supplier', 'customer')
  audience!: Audience;

  @Field(() => String, { description: 'Name of the supplier or customer, or of the company itself.' })
  @VisibleTo('supplier', 'customer')
  organisationName!: string;

  @Field(() => [RoleEnum], { description: 'What the person does there.' })
  @VisibleTo('supplier', 'customer')
  roles!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the session is in this membership.' })
  @VisibleTo('supplier', 'customer')
  current!: boolean;
}
