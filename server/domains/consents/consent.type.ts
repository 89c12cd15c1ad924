import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { LocalizedTextType, shownText } from '../../graphql/localized-text.type.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AccountType } from '../identity/index.js';
import { ConsentPurpose } from './consent-purpose.entity.js';
import { ConsentText } from './consent-text.entity.js';
import { Consent } from './consent.entity.js';

export const consentPurposeIdPrefix = 'cpu';

@ObjectType('ConsentPurpose', { implements: Node, description: 'Something that is done with people’s data only when they agree.' })
@RecordOf(ConsentPurpose, consentPurposeIdPrefix)
export class ConsentPurposeType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => String, { description: 'What programs name it by, for example `SATISFACTION_SURVEY`.' })
  code!: ConsentPurpose['code'];

  @Field(() => LocalizedTextType, { description: 'What it is called.' })
  @BySql((column) => shownText(column('names')))
  name!: LocalizedTextType;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when nobody is asked any more.' })
  retiredAt!: ConsentPurpose['retiredAt'];
}

@ObjectType('ConsentText', { implements: Node, description: 'What people are asked to agree to, word for word. Never changes.' })
@RecordOf(ConsentText, 'cte')
export class ConsentTextType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'From 1.' })
  version!: ConsentText['version'];

  @Field(() => LocalizedTextType, { description: 'The words.' })
  @BySql((column) => shownText(column('texts')))
  text!: LocalizedTextType;
}

@ObjectType('Consent', { implements: Node, description: 'That somebody agreed to something or took it back: the proof. Of each purpose their latest one counts.' })
@RecordOf(Consent, 'con')
export class ConsentType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => AccountType, { description: 'Who.' })
  account!: AccountType;

  @Field(() => ConsentPurposeType, { description: 'To what.' })
  purpose!: ConsentPurposeType;

  @Field(() => ConsentTextType, { description: 'In which words.' })
  text!: ConsentTextType;

  @Field(() => Boolean, { description: 'True when it was given, false when it was withdrawn.' })
  given!: Consent['given'];

  @Field(() => LocaleEnum, { description: 'The language in which they read the words.' })
  locale!: Consent['locale'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: Consent['createdAt'];

  @Field(() => String, { nullable: true, description: 'The network they were in, for example `203.0.113.0/24`; null when somebody of the staff wrote it down.' })
  clientNetwork!: Consent['clientNetwork'];

  @Field(() => String, { nullable: true, description: 'How their browser named itself.' })
  userAgent!: Consent['userAgent'];
}

export const ConsentConnection = connectionOf('Consent', () => ConsentType);
export const ConsentPurposeConnection = connectionOf('ConsentPurpose', () => ConsentPurposeType);
