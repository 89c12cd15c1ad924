import { type RawBuilder, sql } from 'kysely';
import { Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'A text in the languages of the portals.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'English; stands in for a language that is missing.' })
  en!: string;

  @Field(() => String, { nullable: true, description: 'Chinese, simplified.' })
  zhCn?: string | null;

  @Field(() => String, { nullable: true, description: 'Persian.' })
  fa?: string | null;
}

@ObjectType('LocalizedText', { description: 'A text in the languages of the portals.' })
export class LocalizedTextType {
  @Field(() => String, { description: 'English; stands in for a language that is missing.' })
  en!: string;

  @Field(() => String, { nullable: true, description: 'Chinese, simplified.' })
  zhCn!: string | null;

  @Field(() => String, { nullable: true, description: 'Persian.' })
  fa!: string | null;
}

/** SQL that gives a stored text in the form in which it is shown, or null; GraphQL names cannot hold a hyphen. */
export function shownText(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${text} ->> 'en' is not null then json_build_object('en', ${text} ->> 'en', 'zhCn', ${text} ->> 'zh-CN', 'fa', ${text} ->> 'fa') end`;
}

/** A text of several languages in the one asked for, else in English. */
export function inLanguage(texts: RawBuilder<unknown>, locale: RawBuilder<string>): RawBuilder<string> {
  return sql<string>`coalesce(${texts} ->> ${locale}, ${texts} ->> 'en')`;
}
