import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateScalar, DateTimeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { CustomerType } from '../customers/index.js';
import { SupplierType } from '../suppliers/index.js';
import { LegalHold } from './legal-hold.entity.js';

/** Of the public ids of legal holds. */
export const legalHoldIdPrefix = 'lho';

@ObjectType('LegalHold', { implements: Node, description: 'That nothing about somebody may be erased for now: a lawsuit, an investigation.' })
@RecordOf(LegalHold, legalHoldIdPrefix)
export class LegalHoldType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The address of the one person it is about; null when it is about a company’s people.' })
  email!: LegalHold['email'];

  @Field(() => SupplierType, { nullable: true, description: 'The supplier whose people it is about.' })
  supplier!: SupplierType | null;

  @Field(() => CustomerType, { nullable: true, description: 'The customer whose people it is about.' })
  customer!: CustomerType | null;

  @Field(() => String, { description: 'Why.' })
  reason!: LegalHold['reason'];

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it holds (UTC); null until it is lifted.' })
  until!: LegalHold['until'];

  @Field(() => DateTimeScalar, { description: 'When it was placed.' })
  createdAt!: LegalHold['createdAt'];

  @Field(() => String, { description: 'Who placed it.' })
  placedByName!: LegalHold['placedByName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was lifted.' })
  liftedAt!: LegalHold['liftedAt'];

  @Field(() => String, { nullable: true, description: 'Who lifted it.' })
  liftedByName!: LegalHold['liftedByName'];
}

export const LegalHoldConnection = connectionOf('LegalHold', () => LegalHoldType);

@InputType({ description: 'Nothing about whom may be erased. Name one: a person, a supplier or a customer.' })
export class LegalHoldPlaceInput {
  @Field(() => EmailAddressScalar, { nullable: true, description: 'One person, by their e-mail address.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'All people of this supplier, `sup_…`.' })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'All people of this customer, `cus_…`.' })
  customerId?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it holds (UTC), today or later; until it is lifted when left out.' })
  until?: string | null;
}

@InputType({ description: 'Which hold is lifted.' })
export class LegalHoldLiftInput {
  @Field(() => ID, { description: 'The hold, `lho_…`.' })
  id!: string;
}

@ObjectType({ description: 'A hold that was placed.' })
export class LegalHoldPlacePayload extends Payload {
  @Field(() => LegalHoldType, { nullable: true, description: 'The hold; null when it was refused.' })
  legalHold?: LegalHoldType | null;
}

@ObjectType({ description: 'A hold that was lifted.' })
export class LegalHoldLiftPayload extends Payload {
  @Field(() => LegalHoldType, { nullable: true, description: 'The hold; null when it was refused.' })
  legalHold?: LegalHoldType | null;
}
