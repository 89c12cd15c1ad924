import { type ClassType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { RoleEnum } from './identity.enums.js';
import { MemberType } from './member.type.js';

@InputType()
export abstract class MemberChangeInput {
  @Field(() => ID, { description: 'The membership, `mbr_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;
}

/** The input of a mutation that takes a member only, `<Name>Input`. */
export function memberInput(mutation: string): ClassType<MemberChangeInput> {
  @InputType(`${mutation}Input`, { description: 'Whom it is about.' })
  class Input extends MemberChangeInput {}
  return Input;
}

@InputType('MemberChangeRolesInput', { description: 'Who is to have which roles.' })
export class MemberChangeRolesInput extends MemberChangeInput {
  @Field(() => [RoleEnum], { description: 'One or more roles of that side, in place of those before.' })
  @VisibleTo('supplier', 'customer')
  roles!: string[];
}

/** The payload of a mutation that changes a member, `<Name>Payload`. */
export function memberPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A member after a change.' })
  class MemberPayload extends Payload {
    @Field(() => MemberType, { nullable: true, description: 'The member as they are now; null when the change was refused.' })
    @VisibleTo('supplier', 'customer')
    member?: MemberType | null;
  }
  return MemberPayload;
}
