import { sql } from 'kysely';
import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Readership } from '../../database/row-security.js';
import { VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { LocalizedTextType, shownText } from '../../graphql/localized-text.type.js';
import { BySql, compiled, RecordOf } from '../../graphql/read/annotations.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleCategory } from './article-category.entity.js';
import { articlesShownIn } from './article.conditions.js';
import { ReadershipEnum } from './article.enums.js';

@ObjectType('ArticleCategory', { implements: Node, description: 'A subject of the help centre.' })
@RecordOf(ArticleCategory, 'artc')
export class ArticleCategoryType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: ArticleCategory['lockVersion'];

  @Field(() => String, { description: 'In the addresses of pages; the same in every language.' })
  @VisibleTo('supplier', 'customer')
  slug!: ArticleCategory['slug'];

  @Field(() => String, { description: 'What it is called in the language asked for, else in English.' })
  @VisibleTo('supplier', 'customer')
  @BySql((column, asking, args) => {
    const locale = args['locale'] ? sql`${args['locale']}::text` : asking.locale;
    return sql`coalesce(${column('names')} ->> ${locale}, ${column('names')} ->> 'en')`;
  })
  name(
    @Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; that of whoever asks when left out.' })
    _locale?: Locale,
  ): string {
    return compiled();
  }

  @Field(() => LocalizedTextType, { description: 'What it is called, in each language.' })
  @BySql((column) => shownText(column('names')))
  names!: LocalizedTextType;

  @Field(() => ArticleCategoryType, { nullable: true, description: 'The category it is part of; null when it is part of none.' })
  @VisibleTo('supplier', 'customer')
  parent!: ArticleCategoryType | null;

  @Field(() => Int, { description: 'Its place among its neighbours, the smallest first.' })
  @VisibleTo('supplier', 'customer')
  position!: ArticleCategory['position'];

  @Field(() => ReadershipEnum, { description: 'For whom it is; articles in it may be for fewer.' })
  audience!: Readership;

  @Field(() => Int, { description: 'How many articles in it you can read in some language, those of its parts included.' })
  @VisibleTo('supplier', 'customer')
  @BySql((column) => articlesShownIn(column('id')))
  articleCount!: number;
}
