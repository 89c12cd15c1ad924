import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { defineEnum } from '../../graphql/enums.js';
import { DateTimeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { RoleEnum } from './identity.enums.js';
import { type MemberAction, type MemberState, memberStates } from './member.states.js';

const MemberStateEnum = defineEnum<MemberState>({
  name: 'MemberState',
  description: 'Whether somebody can sign in for an organisation.',
  values: memberStates,
  visibleTo: ['supplier', 'customer'],
});

const MemberActionEnum = defineEnum<MemberAction>({
  name: 'MemberAction',
  description: 'What can be done about somebody’s membership.',
  values: {
    CHANGE_ROLES: 'Give them other roles: `memberChangeRoles`.',
    RESEND_INVITATION: 'Mail the invitation once more: `memberResendInvitation`.',
    WITHDRAW_INVITATION: 'Take the invitation back: `memberWithdrawInvitation`.',
    DISABLE: 'Let them no longer sign in: `memberDisable`.',
    ENABLE: 'Let them sign in again: `memberEnable`.',
  },
  visibleTo: ['supplier', 'customer'],
});

@ObjectType('Member', { description: 'Somebody who acts for an organisation, as those who look after its users see them.' })
export class MemberType {
  @Field(() => ID, { description: 'Of the membership, `mbr_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => String, { description: 'Their name; until they have signed in here, the one they were invited by.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => EmailAddressScalar, { description: 'What they sign in with.' })
  @VisibleTo('supplier', 'customer')
  email!: string;

  @Field(() => [RoleEnum], { description: 'What they do.' })
  @VisibleTo('supplier', 'customer')
  roles!: string[];

  @Field(() => MemberStateEnum, { description: 'Whether they can sign in.' })
  @VisibleTo('supplier', 'customer')
  state!: MemberState;

  @Field(() => DateTimeScalar, { description: 'When they were invited first.' })
  @VisibleTo('supplier', 'customer')
  invitedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a session of theirs was last begun or renewed; null when there was none.' })
  @VisibleTo('supplier', 'customer')
  lastSeenAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is you.' })
  @VisibleTo('supplier', 'customer')
  isViewer!: boolean;

  @Field(() => Boolean, { description: 'Whether nobody else could look after the users: `LAST_MANAGER` is why they cannot be disabled or lose that role.' })
  @VisibleTo('supplier', 'customer')
  isLastManager!: boolean;

  @Field(() => [MemberActionEnum], { description: 'What you can do about them now.' })
  @VisibleTo('supplier', 'customer')
  availableActions!: MemberAction[];
}
