import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleSearchType } from './article-search.type.js';
import { ArticleVersionType } from './article-version.type.js';
import { findMostRead } from './find-articles.js';
import { findRelated } from './find-related.js';
import { readInOrder } from './read-in-order.js';
import { requireLimit, searchArticles, suggestArticles } from './search-articles.js';

const LANGUAGE = 'What readers of this language are shown; that of whoever asks when left out.';
const MOST_LISTED = 20;

/** How readers come to an article. */
@Resolver()
export class ArticleSearchResolver {
  @Query(() => ArticleSearchType, { description: 'Looks for articles by words, in any script. What is not found is counted, without a name.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  articleSearch(
    @Ctx() context: RequestContext,
    @Arg('text', () => String, { description: 'What is looked for; of more than 200 characters the first.' }) text: string,
    @Arg('language', () => LocaleEnum, { nullable: true, description: LANGUAGE }) language?: Locale,
    @Arg('limit', () => Int, { defaultValue: 20, description: 'How many hits, 1 to 50.' }) limit = 20,
  ) {
    return searchArticles(context, text, language ?? context.locale, limit);
  }

  @Query(() => [ArticleVersionType], { description: 'Articles that may answer what somebody is writing. Nothing of it is recorded.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  async articleSuggestions(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { description: 'What was written so far; of more than 1,000 characters the first.' }) text: string,
    @Arg('language', () => LocaleEnum, { nullable: true, description: LANGUAGE }) language?: Locale,
    @Arg('limit', () => Int, { defaultValue: 3, description: 'How many, 1 to 10.' }) limit = 3,
  ) {
    return readInOrder(context, info, await suggestArticles(context, text, language ?? context.locale, limit));
  }

  @Query(() => [ArticleVersionType], { description: 'What is read with an article: what its writers chose, then what is similar.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  async relatedArticles(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the article, `art_…`.' }) id: string,
    @Arg('language', () => LocaleEnum, { nullable: true, description: LANGUAGE }) language?: Locale,
    @Arg('limit', () => Int, { defaultValue: 4, description: 'How many, 1 to 20.' }) limit = 4,
  ) {
    requireLimit(limit, MOST_LISTED);
    return readInOrder(context, info, await findRelated(context, id, language ?? context.locale, limit));
  }

  @Query(() => [ArticleVersionType], { description: 'The articles whose pages were opened most in the last 90 days.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  async articlesMostRead(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('language', () => LocaleEnum, { nullable: true, description: LANGUAGE }) language?: Locale,
    @Arg('limit', () => Int, { defaultValue: 6, description: 'How many, 1 to 20.' }) limit = 6,
  ) {
    requireLimit(limit, MOST_LISTED);
    return readInOrder(context, info, await findMostRead(context, language ?? context.locale, limit));
  }
}
