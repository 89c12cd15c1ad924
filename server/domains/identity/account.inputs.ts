import { type ClassType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/user-error.js';
import { AccountType } from './account.type.js';

@InputType()
export abstract class AccountChangeInput {
  @Field(() => ID, { description: 'The account, `acc_…`.' })
  id!: string;
}

/** The input of a mutation that takes an account only, `<Name>Input`. */
export function accountInput(mutation: string): ClassType<AccountChangeInput> {
  @InputType(`${mutation}Input`, { description: 'Which account.' })
  class Input extends AccountChangeInput {}
  return Input;
}

/** The payload of a mutation that changes an account, `<Name>Payload`. */
export function accountPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An account after a change.' })
  class AccountPayload extends Payload {
    @Field(() => AccountType, { nullable: true, description: 'The account as it is now; null when the change was refused.' })
    account?: AccountType | null;
  }
  return AccountPayload;
}
