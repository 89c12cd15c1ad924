import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { CustomerType } from '../customers/index.js';
import { SupplierType } from '../suppliers/index.js';
import { Account } from './account.entity.js';
import { AudienceEnum, RoleEnum } from './identity.enums.js';
import { accountIdPrefix } from './identity.ids.js';
import { Membership } from './membership.entity.js';

@ObjectType('AccountMembership', { implements: Node, description: 'What an account is for one organisation.' })
@RecordOf(Membership, 'mbr')
export class AccountMembershipType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => AudienceEnum, { description: 'The side the organisation is on.' })
  audience!: Membership['audience'];

  @Field(() => SupplierType, { nullable: true, description: 'The supplier they act for.' })
  supplier!: SupplierType | null;

  @Field(() => CustomerType, { nullable: true, description: 'The customer they act for.' })
  customer!: CustomerType | null;

  @Field(() => [RoleEnum], { description: 'What they do there.' })
  roles!: Membership['roles'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they first signed in there.' })
  joinedAt!: Membership['joinedAt'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they cannot sign in there any more.' })
  disabledAt!: Membership['disabledAt'];
}

@ObjectType('Account', { implements: Node, description: 'A person who can sign in, or was invited to.' })
@RecordOf(Account, accountIdPrefix)
export class AccountType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => EmailAddressScalar, { description: 'What they sign in with.' })
  email!: Account['email'];

  @Field(() => String, { description: 'Their name.' })
  name!: Account['name'];

  @Field(() => LocaleEnum, { description: 'The language of their pages and mails.' })
  locale!: Account['locale'];

  @Field(() => DateTimeScalar, { description: 'When the account was made.' })
  createdAt!: Account['createdAt'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they can sign in nowhere any more.' })
  disabledAt!: Account['disabledAt'];

  @Field(() => [AccountMembershipType], { description: 'What they are, oldest first.' })
  memberships!: AccountMembershipType[];
}

export const AccountConnection = connectionOf('Account', () => AccountType);
