import { Field, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { ArticleVersionType } from './article-version.type.js';
import type { TextPart } from './mark-matches.js';

@ObjectType('TextPart', { description: 'A stretch of a text. Joined, the parts are the text.' })
class TextPartType implements TextPart {
  @Field(() => String, { description: 'What it says, as plain text.' })
  @VisibleTo('supplier', 'customer')
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what was looked for.' })
  @VisibleTo('supplier', 'customer')
  match!: boolean;
}

@ObjectType('ArticleHit', { description: 'An article that was found.' })
class ArticleHitType {
  @Field(() => ArticleVersionType, { description: 'What readers of the language are shown of it.' })
  @VisibleTo('supplier', 'customer')
  article!: ArticleVersionType;

  @Field(() => [TextPartType], { description: 'Its title, with what was looked for marked.' })
  @VisibleTo('supplier', 'customer')
  title!: TextPartType[];

  @Field(() => [TextPartType], { description: 'Of its summary or text what stands around the first word that was found.' })
  @VisibleTo('supplier', 'customer')
  snippet!: TextPartType[];
}

@ObjectType('ArticleSearchResult', { description: 'What was found.' })
export class ArticleSearchType {
  @Field(() => Boolean, { description: 'Whether the hits say all that was looked for; else they say some of it.' })
  @VisibleTo('supplier', 'customer')
  exact!: boolean;

  @Field(() => Int, { description: 'How many articles were found, beyond those given too.' })
  @VisibleTo('supplier', 'customer')
  totalCount!: number;

  @Field(() => [ArticleHitType], { description: 'The hits, the most fitting first.' })
  @VisibleTo('supplier', 'customer')
  hits!: ArticleHitType[];
}
