import { Field, ID, InputType, Int } from 'type-graphql';
import type { Readership } from '../../database/row-security.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';
import { ReadershipEnum } from './article.enums.js';

const SEEN = 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.';

@InputType()
abstract class ArticleContent {
  @Field(() => String, { description: 'The title; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it explains, in a sentence or two; at most 500 characters.' })
  summary!: string;

  @Field(() => String, { description: 'Markdown, at most 50,000 characters: headings, lists, tables, code, links, and pictures uploaded here. HTML is shown as it is written.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Its part of the address: small letters and digits of any script, joined by hyphens, at most 100. Made of the title when left out; TAKEN when another article has it.' })
  slug?: string | null;
}

@InputType({ description: 'Something new that is explained, in one language.' })
export class ArticleCreateInput extends ArticleContent {
  @Field(() => ID, { description: 'What it is about, `artc_…`.' })
  categoryId!: string;

  @Field(() => ReadershipEnum, { description: 'For whom it is.' })
  audience!: Readership;

  @Field(() => LocaleEnum, { description: 'The language it is written in.' })
  language!: Locale;
}

@InputType({ description: 'Where an article stands and for whom it is. What is left out stays.' })
export class ArticleUpdateInput {
  @Field(() => ID, { description: 'Id of the article, `art_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: SEEN })
  lockVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'What it is about, `artc_…`.' })
  categoryId?: string | null;

  @Field(() => ReadershipEnum, { nullable: true, description: 'For whom it is, in all its languages, at once.' })
  audience?: Readership | null;

  @Field(() => [ID], { nullable: true, description: 'Articles that are read with it, `art_…`, the most important first; at most 10. Similar ones follow by themselves.' })
  relatedIds?: string[] | null;
}

@InputType({ description: 'A translation of an article, or a new version of one.' })
export class ArticleVersionCreateInput extends ArticleContent {
  @Field(() => ID, { description: 'Id of the article, `art_…`.' })
  id!: string;

  @Field(() => LocaleEnum, { description: 'The language it is written in; CONFLICT while another version of it is in the making.' })
  language!: Locale;
}

@InputType()
abstract class ArticleVersionChange {
  @Field(() => ID, { description: 'Id of the version, `artv_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: SEEN })
  lockVersion?: number | null;
}

@InputType({ description: 'A draft as it shall be.' })
export class ArticleVersionUpdateInput extends ArticleContent {
  @Field(() => ID, { description: 'Id of the version, `artv_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: SEEN })
  lockVersion?: number | null;
}

@InputType({ description: 'A draft that somebody else is to read.' })
export class ArticleVersionSubmitInput extends ArticleVersionChange {}

@InputType({ description: 'A version that is to be different.' })
export class ArticleVersionSendBackInput extends ArticleVersionChange {
  @Field(() => String, { description: 'What is to be different; at most 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'A version that is right.' })
export class ArticleVersionPublishInput extends ArticleVersionChange {
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when readers see it, within five minutes; at once when left out.' })
  publishAt?: string | null;
}

@InputType({ description: 'A version that nobody needs any more.' })
export class ArticleVersionArchiveInput extends ArticleVersionChange {}

@InputType({ description: 'A new subject of the help centre.' })
export class ArticleCategoryCreateInput {
  @Field(() => String, { description: 'Its part of the address: small letters and digits joined by hyphens, at most 80; TAKEN when another category has it.' })
  slug!: string;

  @Field(() => LocalizedTextInput, { description: 'What it is called; at most 80 characters.' })
  name!: LocalizedTextInput;

  @Field(() => ID, { nullable: true, description: 'The category it is part of, `artc_…`, which is part of none itself.' })
  parentId?: string | null;

  @Field(() => Int, { description: 'Its place among its neighbours, the smallest first, 0 to 10,000.' })
  position!: number;

  @Field(() => ReadershipEnum, { description: 'Who sees it.' })
  audience!: Readership;
}

@InputType({ description: 'A subject as it shall be from now on.' })
export class ArticleCategoryUpdateInput extends ArticleCategoryCreateInput {
  @Field(() => ID, { description: 'Id of the category, `artc_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: SEEN })
  lockVersion?: number | null;
}
