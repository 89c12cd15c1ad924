import { type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import { DataErasureType } from './data-erasure.type.js';

@InputType({ description: 'That you want to be forgotten.' })
export class DataErasureRequestInput {
  @Field(() => String, { description: 'Your password, once more.' })
  @VisibleTo('supplier', 'customer')
  password!: string;

  @Field(() => String, { nullable: true, description: 'What you want to tell us with it; at most 2,000 characters.' })
  @VisibleTo('supplier', 'customer')
  reason?: string | null;
}

@InputType({ description: 'Who asked to be forgotten.' })
export class DataErasureStartInput {
  @Field(() => EmailAddressScalar, { description: 'Their e-mail address, of an account or of a contact.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'What they said, and how they asked; at most 2,000 characters. They may read it.' })
  reason?: string | null;
}

@InputType({ description: 'Which request you take back.' })
export class DataErasureWithdrawInput {
  @Field(() => ID, { description: 'The request, `der_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;
}

@InputType({ description: 'Which request is carried out.' })
export class DataErasureApproveInput {
  @Field(() => ID, { description: 'The request, `der_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  lockVersion?: number | null;
}

@InputType({ description: 'Which request is refused, and why.' })
export class DataErasureRefuseInput extends DataErasureApproveInput {
  @Field(() => String, { description: 'In words for the person, who gets them by mail; at most 2,000 characters.' })
  reason!: string;
}

/** The payload of a mutation about a request to be forgotten, `<Name>Payload`. */
export function dataErasurePayload(mutation: string): ClassType<Payload> {
  @ObjectType(`${mutation}Payload`, { description: 'A request to be forgotten after a change.' })
  class DataErasurePayload extends Payload {
    @Field(() => DataErasureType, { nullable: true, description: 'The request as it is now; null when the change was refused.' })
    @VisibleTo('supplier', 'customer')
    dataErasure?: DataErasureType | null;
  }
  return DataErasurePayload;
}
