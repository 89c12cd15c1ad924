import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import type { LocalizedText } from '../../shared/locale.js';
import { ConsentText } from './consent-text.entity.js';
import { Consent } from './consent.entity.js';

@ObjectType('ConsentEvent', { description: 'That you agreed to something, or took it back.' })
export class ConsentEvent {
  @Field(() => Boolean, { description: 'True when you agreed, false when you took it back.' })
  @VisibleTo('supplier', 'customer')
  given!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @VisibleTo('supplier', 'customer')
  recordedAt!: Date;

  @Field(() => Int, { description: 'The version of the words that it was about.' })
  @VisibleTo('supplier', 'customer')
  textVersion!: number;

  @Field(() => Boolean, { description: 'Whether somebody of the company wrote it down for you.' })
  @VisibleTo('supplier', 'customer')
  byStaff!: boolean;
}

@ObjectType('OwnConsent', { description: 'Something that is done with your data only when you agree, and what you said to it.' })
export class OwnConsent {
  @Field(() => String, { description: 'What `consentGive` and `consentWithdraw` name it by.' })
  @VisibleTo('supplier', 'customer')
  purpose!: string;

  @Field(() => String, { description: 'What it is called, in your language.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => String, { description: 'What you are asked to agree to, in your language.' })
  @VisibleTo('supplier', 'customer')
  text!: string;

  @Field(() => Int, { description: 'The version of these words, for `consentGive`.' })
  @VisibleTo('supplier', 'customer')
  textVersion!: number;

  @Field(() => Boolean, { description: 'Whether you agree.' })
  @VisibleTo('supplier', 'customer')
  given!: boolean;

  @Field(() => [ConsentEvent], { description: 'What you said to it so far, the latest first.' })
  @VisibleTo('supplier', 'customer')
  history!: ConsentEvent[];
}

/** Everything that people are asked for, by its code, with what this person said to it. */
export async function ownConsents({ em, principal }: SignedInContext): Promise<OwnConsent[]> {
  return em.transactional(async (inside) => {
    const texts = await inside.find(ConsentText, { purpose: { retiredAt: null } }, { orderBy: { purpose: { code: 'asc' }, version: 'desc' }, populate: ['purpose'] });
    const newest = texts.filter(({ purpose }, index) => texts[index - 1]?.purpose !== purpose);
    const said = await inside.find(Consent, { account: principal.accountId }, { orderBy: { createdAt: 'desc', id: 'desc' }, populate: ['text'] });
    return newest.map(({ purpose, version, texts: words }) => {
      const history = said.filter((consent) => consent.purpose.id === purpose.id);
      return {
        purpose: purpose.code,
        name: inLanguage(purpose.names),
        text: inLanguage(words),
        textVersion: version,
        given: history[0]?.given ?? false,
        history: history.map(({ given, createdAt, text, recordedById }) => ({
          given,
          recordedAt: createdAt,
          textVersion: text.version,
          byStaff: recordedById !== principal.accountId,
        })),
      };
    });
  }, { readOnly: true, clear: true });

  function inLanguage(text: LocalizedText): string {
    return text[principal.locale] ?? text.en;
  }
}
