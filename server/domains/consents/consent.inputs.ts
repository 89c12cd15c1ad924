import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { Payload } from '../../graphql/user-error.js';
import { ConsentPurposeType } from './consent.type.js';
import { OwnConsent } from './own-consents.js';

@InputType({ description: 'What you agree to.' })
export class ConsentGiveInput {
  @Field(() => String, { description: 'The purpose, as `consents` names it.' })
  @VisibleTo('supplier', 'customer')
  purpose!: string;

  @Field(() => Int, { description: 'The version of the words that you read; when they have changed since, the answer is CONFLICT.' })
  @VisibleTo('supplier', 'customer')
  textVersion!: number;
}

@InputType({ description: 'What you no longer agree to.' })
export class ConsentWithdrawInput {
  @Field(() => String, { description: 'The purpose, as `consents` names it.' })
  @VisibleTo('supplier', 'customer')
  purpose!: string;

  @Field(() => ID, { nullable: true, description: 'Who told you so, `acc_…`; yourself when left out.' })
  accountId?: string | null;
}

@InputType({ description: 'Something that people are to be asked for, in all languages.' })
export class ConsentPurposePublishInput {
  @Field(() => String, { description: '1 to 40 capital letters, digits and `_`. One that is known gets other words: another version.' })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'What it is called; at most 100 characters.' })
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'What people are asked to agree to; at most 2,000 characters.' })
  text!: LocalizedTextInput;
}

@InputType({ description: 'Something that people are asked no more.' })
export class ConsentPurposeRetireInput {
  @Field(() => ID, { description: 'The purpose, `cpu_…`.' })
  id!: string;
}

@ObjectType({ description: 'What you agree to after a change.' })
export class ConsentGivePayload extends Payload {
  @Field(() => [OwnConsent], { nullable: true, description: 'All that you are asked for; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  consents?: OwnConsent[] | null;
}

@ObjectType({ description: 'What you agree to after a change.' })
export class ConsentWithdrawPayload extends Payload {
  @Field(() => [OwnConsent], { nullable: true, description: 'All that you are asked for; null when it was refused.' })
  @VisibleTo('supplier', 'customer')
  consents?: OwnConsent[] | null;
}

@ObjectType({ description: 'What people are asked from now on.' })
export class ConsentPurposePublishPayload extends Payload {
  @Field(() => ConsentPurposeType, { nullable: true, description: 'The purpose; null when it was refused.' })
  consentPurpose?: ConsentPurposeType | null;
}

@ObjectType({ description: 'What people are asked no more.' })
export class ConsentPurposeRetirePayload extends Payload {
  @Field(() => ConsentPurposeType, { nullable: true, description: 'The purpose; null when it was refused.' })
  consentPurpose?: ConsentPurposeType | null;
}
