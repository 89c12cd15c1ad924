import { Field, ID, ObjectType } from 'type-graphql';
import type { Principal } from '../../auth/principal.js';
import { VisibleTo } from '../../graphql/audience.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import type { Audience } from '../../shared/audience.js';
import type { Locale } from '../../shared/locale.js';
import { CustomerType } from '../customers/index.js';
import { SupplierType } from '../suppliers/index.js';
import { AudienceEnum, RoleEnum } from './identity.enums.js';
import { MembershipType } from './membership.type.js';

@ObjectType('Viewer', { description: 'The person who is signed in, in one of their memberships.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the account; the same in every membership.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => EmailAddressScalar, { description: 'What they sign in with.' })
  @VisibleTo('supplier', 'customer')
  email!: string;

  @Field(() => String, { description: 'Their name.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => LocaleEnum, { description: 'The language of their pages and mails.' })
  @VisibleTo('supplier', 'customer')
  locale!: Locale;

  @Field(() => String, { description: 'Their IANA time zone, for example `Asia/Tehran`.' })
  @VisibleTo('supplier', 'customer')
  timeZone!: string;

  @Field(() => AudienceEnum, { description: 'The side they are on in this session.' })
  @VisibleTo('supplier', 'customer')
  audience!: Audience;

  @Field(() => [RoleEnum], { description: 'Their roles in the current membership.' })
  @VisibleTo('supplier', 'customer')
  roles!: readonly string[];

  @Field(() => [String], { description: 'What the roles allow, for example `purchaseOrder:respond`; sorted.' })
  @VisibleTo('supplier', 'customer')
  permissions!: readonly string[];

  @Field(() => SupplierType, { nullable: true, description: 'The supplier they act for.' })
  @VisibleTo('supplier')
  supplier!: { id: string } | null;

  @Field(() => CustomerType, { nullable: true, description: 'The customer they act for.' })
  @VisibleTo('customer')
  customer!: { id: string } | null;

  @Field(() => [MembershipType], { description: 'The organisations on this side that they can switch between, oldest first.' })
  @VisibleTo('supplier', 'customer')
  memberships!: readonly MembershipType[];

  /** With whose rights the records above are read: right after signing in, the request itself is still nobody’s. */
  readonly principal!: Principal;
}
