import { Field, ObjectType } from 'type-graphql';
import { type DomainError, type UserErrorCode, userErrorCodes } from '../shared/domain-error.js';
import { VisibleTo } from './audience.js';
import { defineEnum } from './enums.js';

export const UserErrorCodeEnum = defineEnum({
  name: 'UserErrorCode',
  description: 'Why an input was refused.',
  values: userErrorCodes,
  visibleTo: ['supplier', 'customer'],
});

@ObjectType('UserError', { description: 'An expected refusal. When there is one, nothing was changed.' })
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'The reason, for programs and for translation.' })
  @VisibleTo('supplier', 'customer')
  code!: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description: 'Path into the mutation’s input, for example `["lines", "0", "quantity"]`; null when it is about the whole.',
  })
  @VisibleTo('supplier', 'customer')
  field!: readonly string[] | null;

  @Field(() => String, { description: 'What would be right, in English, for developers.' })
  @VisibleTo('supplier', 'customer')
  message!: string;
}

export function toUserError(error: DomainError): UserError {
  return { code: error.code, field: error.field, message: error.message };
}

@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  @VisibleTo('supplier', 'customer')
  userErrors!: UserError[];
}
