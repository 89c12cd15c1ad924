import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Readership } from '../../database/row-security.js';
import { VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { ArticleCategoryType } from './article-category.type.js';
import { ArticleVersionType } from './article-version.type.js';
import { Article } from './article.entity.js';
import { ReadershipEnum } from './article.enums.js';

@ObjectType('Article', { implements: Node, description: 'Something explained, in one or more languages.' })
@RecordOf(Article, 'art')
export class ArticleType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Article['lockVersion'];

  @Field(() => ReadershipEnum, { description: 'For whom it is.' })
  audience!: Readership;

  @Field(() => ArticleCategoryType, { nullable: true, description: 'What it is about; null when that is not for you.' })
  @VisibleTo('supplier', 'customer')
  category!: ArticleCategoryType | null;

  @Field(() => Boolean, { description: 'Whether a version of it is published in any language.' })
  released!: Article['released'];

  @Field(() => [ArticleVersionType], { description: 'Its versions by language, the newest first. Portals see the published one of each language.' })
  @VisibleTo('supplier', 'customer')
  versions!: ArticleVersionType[];

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: string;
}
