import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleCategoryType } from './article-category.type.js';
import { articleList, ArticlesArguments } from './article-version.queries.js';
import { ArticleVersionConnection, ArticleVersionType } from './article-version.type.js';
import { ArticleType } from './article.type.js';
import { findBySlug, findCategories } from './find-articles.js';
import { readInOrder } from './read-in-order.js';

const LANGUAGE = 'In this language; that of whoever asks when left out.';

/** What can be read in the help centre, without signing in as well. */
@Resolver()
export class ArticleQueryResolver {
  @Query(() => ArticleVersionConnection, { description: 'The articles you may read. Those changed last first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  articles(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ArticlesArguments) page: object) {
    return readConnection(context, info, articleList, page);
  }

  @Query(() => ArticleType, { description: 'One article with its languages. `NOT_FOUND` when there is none that you may read.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  article(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the article, `art_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => ArticleVersionType, { description: 'One version of an article. `NOT_FOUND` when there is none that you may read.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  articleVersion(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the version, `artv_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Query(() => ArticleVersionType, { nullable: true, description: 'The published article at an address; null when there is none that you may read.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  async articleBySlug(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('slug', () => String, { description: 'The part of the address that names the article.' }) slug: string,
    @Arg('language', () => LocaleEnum, { nullable: true, description: LANGUAGE }) language?: Locale,
  ) {
    const [found = null] = await readInOrder(context, info, await findBySlug(context, slug, language ?? context.locale));
    return found;
  }

  @Query(() => [ArticleCategoryType], { description: 'The subjects of the help centre that are for you, in their order.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  async articleCategories(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return readInOrder(context, info, await findCategories(context));
  }
}
