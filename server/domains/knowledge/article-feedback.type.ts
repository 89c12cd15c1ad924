import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf, listArguments, Node, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toUuid } from '../../graphql/ids.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { holds, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { hasComment, hasHelped, isAbout } from './article-feedback.conditions.js';
import { ArticleFeedback } from './article-feedback.entity.js';
import { ArticleVersionType } from './article-version.type.js';
import { ReaderEnum } from './article.enums.js';
import type { Reader } from './readers.js';

@ObjectType('ArticleFeedback', { implements: Node, description: 'Whether a version of an article helped somebody.' })
@RecordOf(ArticleFeedback, 'artf')
export class ArticleFeedbackType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => ArticleVersionType, { description: 'What was read.' })
  version!: ArticleVersionType;

  @Field(() => Boolean, { description: 'Whether it helped.' })
  helpful!: ArticleFeedback['helpful'];

  @Field(() => String, { nullable: true, description: 'What was missing.' })
  comment!: ArticleFeedback['comment'];

  @Field(() => ReaderEnum, { description: 'Who said so.' })
  reader!: Reader;

  @Field(() => DateTimeScalar, { description: 'When it was said first.' })
  createdAt!: string;
}

export const ArticleFeedbackConnection = connectionOf('ArticleFeedback', () => ArticleFeedbackType);

@InputType({ description: 'Which answers to list; every given part must hold.' })
export class ArticleFeedbackFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it helped.' })
  helpful?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether something was written.' })
  commented?: boolean | null;

  @Field(() => [ReaderEnum], { nullable: true, description: 'From one of these.' })
  reader?: Reader[] | null;

  @Field(() => ID, { nullable: true, description: 'About any version of this article, `art_…`.' })
  articleId?: string | null;
}

const ArticleFeedbackOrderField = defineEnum({
  name: 'ArticleFeedbackOrderField',
  description: 'What a list of answers about articles can be sorted by.',
  values: { CREATED_AT: 'When it was said.' },
});

export const articleFeedbackList = defineList<ArticleFeedbackFilter>({
  entity: ArticleFeedback,
  conditions: (filter, column) => [
    holds(hasHelped(column), filter.helpful),
    holds(hasComment(column), filter.commented),
    isOneOf(column('reader'), filter.reader),
    filter.articleId ? isAbout(column, toUuid('art', filter.articleId)) : undefined,
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const ArticleFeedbackArguments = listArguments(ArticleFeedbackFilter, orderInput('ArticleFeedback', ArticleFeedbackOrderField, []));
