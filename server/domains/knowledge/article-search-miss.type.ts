import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, listArguments, Node, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { contains, isBetween, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';
import { ArticleSearchMiss } from './article-search-miss.entity.js';
import { ReaderEnum } from './article.enums.js';
import type { Reader } from './readers.js';

@ObjectType('ArticleSearchWithoutHit', { implements: Node, description: 'Words that were looked for on a day and found in no article.' })
@RecordOf(ArticleSearchMiss, 'artm')
export class ArticleSearchMissType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day!: ArticleSearchMiss['day'];

  @Field(() => String, { description: 'What was looked for, in the form in which texts are compared; at most 100 characters.' })
  text!: ArticleSearchMiss['text'];

  @Field(() => LocaleEnum, { description: 'In which language.' })
  language!: Locale;

  @Field(() => ReaderEnum, { description: 'By whom.' })
  reader!: Reader;

  @Field(() => Int, { description: 'How often on that day.' })
  count!: ArticleSearchMiss['count'];
}

export const ArticleSearchMissConnection = connectionOf('ArticleSearchWithoutHit', () => ArticleSearchMissType);

@InputType({ description: 'Which searches without a hit to list; every given part must hold.' })
export class ArticleSearchWithoutHitFilter {
  @Field(() => String, { nullable: true, description: 'Part of what was looked for, in any script.' })
  search?: string | null;

  @Field(() => [LocaleEnum], { nullable: true, description: 'In one of these languages.' })
  language?: Locale[] | null;

  @Field(() => [ReaderEnum], { nullable: true, description: 'By one of these.' })
  reader?: Reader[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or before.' })
  to?: string | null;
}

const ArticleSearchWithoutHitOrderField = defineEnum({
  name: 'ArticleSearchWithoutHitOrderField',
  description: 'What a list of searches without a hit can be sorted by.',
  values: { COUNT: 'How often.', CREATED_AT: 'When it was first looked for on its day.' },
});

export const articleSearchMissList = defineList<ArticleSearchWithoutHitFilter>({
  entity: ArticleSearchMiss,
  conditions: (filter, column) => [
    contains(column('text'), filter.search),
    isOneOf(column('language'), filter.language),
    isOneOf(column('reader'), filter.reader),
    ...isBetween(column('day'), filter.from, filter.to),
  ],
  orders: { COUNT: 'count', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'COUNT', direction: 'DESC' },
});

export const ArticleSearchesWithoutHitArguments = listArguments(ArticleSearchWithoutHitFilter, orderInput('ArticleSearchWithoutHit', ArticleSearchWithoutHitOrderField, []));
