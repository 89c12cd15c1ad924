import { Field, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';

@InputType('EmailVerifyInput', { description: 'Whose address is confirmed.' })
export class EmailVerifyInput {
  @Field(() => String, { description: 'The token of the mailed link.' })
  @VisibleTo('supplier')
  token!: string;
}

@InputType('EmailVerificationRequestInput', { description: 'Who wants another link.' })
export class EmailVerificationRequestInput {
  @Field(() => String, { description: 'The e-mail address that was registered with.' })
  @VisibleTo('supplier')
  email!: string;
}

@ObjectType('EmailVerificationRequestPayload', { description: 'The same whether the address is known or not.' })
export class EmailVerificationRequestPayload extends Payload {}
