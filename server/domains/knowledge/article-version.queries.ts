import { Field, ID, InputType } from 'type-graphql';
import type { Readership } from '../../database/row-security.js';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toUuid } from '../../graphql/ids.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { contains, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleVersion } from './article-version.entity.js';
import { isInCategory, isShownIn } from './article.conditions.js';
import { ArticleVersionStatusEnum, ReadershipEnum } from './article.enums.js';

@InputType({ description: 'Which articles to list; every given part must hold.' })
export class ArticleFilter {
  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'One version of each article: what readers of this language are shown. Portals list by the language of whoever asks when it is left out; staff list every version.',
  })
  @VisibleTo('supplier', 'customer')
  shownIn?: Locale | null;

  @Field(() => ID, { nullable: true, description: 'In this category or one of its parts, `artc_…`.' })
  @VisibleTo('supplier', 'customer')
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, summary or text, in any script.' })
  @VisibleTo('supplier', 'customer')
  search?: string | null;

  @Field(() => [ArticleVersionStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: ArticleVersion['status'][] | null;

  @Field(() => [ReadershipEnum], { nullable: true, description: 'For one of these.' })
  audience?: Readership[] | null;

  @Field(() => [LocaleEnum], { nullable: true, description: 'Written in one of these languages.' })
  language?: Locale[] | null;

  @Field(() => ID, { nullable: true, description: 'Versions of this article, `art_…`.' })
  articleId?: string | null;
}

const ArticleOrderField = defineEnum({
  name: 'ArticleOrderField',
  description: 'What a list of articles can be sorted by.',
  values: { TITLE: 'The title.', UPDATED_AT: 'When the version was last changed.' },
  visibleTo: ['supplier', 'customer'],
});

export const articleList = defineList<ArticleFilter>({
  entity: ArticleVersion,
  conditions: (filter, column, asking) => [
    filter.shownIn || asking.audience !== 'staff' ? isShownIn(column, filter.shownIn ?? asking.locale) : undefined,
    filter.categoryId ? isInCategory(column, toUuid('artc', filter.categoryId)) : undefined,
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isOneOf(column('audience'), filter.audience),
    isOneOf(column('language'), filter.language),
    isRecord(column('article'), 'art', filter.articleId),
  ],
  orders: { TITLE: 'title', UPDATED_AT: 'updatedAt' },
  defaultOrder: { field: 'UPDATED_AT', direction: 'DESC' },
});

export const ArticlesArguments = listArguments(ArticleFilter, orderInput('Article', ArticleOrderField, ['supplier', 'customer']));
