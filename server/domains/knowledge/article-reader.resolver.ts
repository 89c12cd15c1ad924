import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { ArticleFeedbackArguments, ArticleFeedbackConnection, articleFeedbackList } from './article-feedback.type.js';
import { ArticleSearchesWithoutHitArguments, ArticleSearchMissConnection, articleSearchMissList } from './article-search-miss.type.js';
import { ArticleVersionType } from './article-version.type.js';
import { ArticleType } from './article.type.js';
import { countReading } from './count-reading.js';
import { rateArticle } from './rate-article.js';

@InputType({ description: 'Whether an article helped.' })
class ArticleRateInput {
  @Field(() => ID, { description: 'Id of the version that was read, `artv_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => Boolean, { description: 'Whether it helped.' })
  @VisibleTo('supplier', 'customer')
  helpful!: boolean;

  @Field(() => String, { nullable: true, description: 'What was missing, when it did not help; at most 2,000 characters.' })
  @VisibleTo('supplier', 'customer')
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself, 16 to 64 random letters, digits, `-` or `_`; needed from whoever is not signed in.' })
  @VisibleTo('supplier', 'customer')
  visitor?: string | null;
}

@InputType({ description: 'An article whose page was opened.' })
class ArticleOpenInput {
  @Field(() => ID, { description: 'Id of the article, `art_…`.' })
  @VisibleTo('supplier', 'customer')
  id!: string;
}

@ObjectType('ArticleRatePayload', { description: 'What was rated.' })
class ArticleRatePayload extends Payload {
  @Field(() => ArticleVersionType, { nullable: true, description: 'The version; null when the answer was refused.' })
  @VisibleTo('supplier', 'customer')
  articleVersion?: ArticleVersionType | null;
}

@ObjectType('ArticleOpenPayload', { description: 'What was opened.' })
class ArticleOpenPayload extends Payload {
  @Field(() => ArticleType, { nullable: true, description: 'The article; null when there is none.' })
  @VisibleTo('supplier', 'customer')
  article?: ArticleType | null;
}

/** What readers make of the articles. */
@Resolver()
export class ArticleReaderResolver {
  @Mutation(() => ArticleRatePayload, { description: 'Says whether an article helped. Once for a person, or a browser of nobody, and version: the last answer counts.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  articleRate(@Ctx() context: RequestContext, @Arg('input', () => ArticleRateInput, { description: 'The answer.' }) input: ArticleRateInput) {
    return settle(() => rateArticle(context, input));
  }

  @Mutation(() => ArticleOpenPayload, { description: 'Counts that the page of an article was opened, for what is read most; by whom is not kept.' })
  @VisibleTo('supplier', 'customer')
  @Requires('article:read')
  articleOpen(@Ctx() context: RequestContext, @Arg('input', () => ArticleOpenInput, { description: 'The article.' }) input: ArticleOpenInput) {
    return settle(() => countReading(context, input));
  }

  @Query(() => ArticleFeedbackConnection, { description: 'What readers said about articles. The newest first unless `orderBy` says otherwise.' })
  @Requires('article:write')
  articleFeedback(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ArticleFeedbackArguments) page: object) {
    return readConnection(context, info, articleFeedbackList, page);
  }

  @Query(() => ArticleSearchMissConnection, { description: 'What was looked for and not found, by day. What is looked for most first unless `orderBy` says otherwise.' })
  @Requires('article:write')
  articleSearchesWithoutHit(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => ArticleSearchesWithoutHitArguments) page: object) {
    return readConnection(context, info, articleSearchMissList, page);
  }
}
