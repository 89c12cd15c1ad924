import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/user-error.js';
import { ArticleCategoryType } from './article-category.type.js';
import { ArticleVersionType } from './article-version.type.js';
import { ArticleType } from './article.type.js';

@ObjectType('ArticleCreatePayload', { description: 'A new article and its first version.' })
export class ArticleCreatePayload extends Payload {
  @Field(() => ArticleType, { nullable: true, description: 'The article; null when it was refused.' })
  article?: ArticleType | null;

  @Field(() => ArticleVersionType, { nullable: true, description: 'Its first version, a draft; null when it was refused.' })
  articleVersion?: ArticleVersionType | null;
}

@ObjectType('ArticleUpdatePayload', { description: 'An article after a change.' })
export class ArticleUpdatePayload extends Payload {
  @Field(() => ArticleType, { nullable: true, description: 'The article as it is now; null when the change was refused.' })
  article?: ArticleType | null;
}

/** The payload of a mutation that changes a version of an article, `<Name>Payload`. */
export function articleVersionPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A version of an article after a change.' })
  class ArticleVersionPayload extends Payload {
    @Field(() => ArticleVersionType, { nullable: true, description: 'The version as it is now; null when the change was refused.' })
    articleVersion?: ArticleVersionType | null;
  }
  return ArticleVersionPayload;
}

/** The payload of a mutation that changes a category of articles, `<Name>Payload`. */
export function articleCategoryPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A category of articles after a change.' })
  class ArticleCategoryPayload extends Payload {
    @Field(() => ArticleCategoryType, { nullable: true, description: 'The category as it is now; null when the change was refused.' })
    articleCategory?: ArticleCategoryType | null;
  }
  return ArticleCategoryPayload;
}
