import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { BySql, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { countOfFeedback } from './article-feedback.conditions.js';
import { ArticleVersion } from './article-version.entity.js';
import { type ArticleVersionAction, articleVersionTransitions } from './article-version.states.js';
import { ArticleVersionActionEnum, ArticleVersionStatusEnum } from './article.enums.js';
import { ArticleType } from './article.type.js';
import { renderMarkdown, type Section, sectionsOf } from './markdown.js';

@ObjectType('ArticleSection', { description: 'A heading inside an article.' })
class ArticleSectionType implements Section {
  @Field(() => String, { description: 'The `id` of the heading in `bodyHtml`.' })
  @VisibleTo('supplier', 'customer')
  anchor!: string;

  @Field(() => Int, { description: 'From 2, right below the title, to 6.' })
  @VisibleTo('supplier', 'customer')
  level!: number;

  @Field(() => String, { description: 'What it says.' })
  @VisibleTo('supplier', 'customer')
  title!: string;
}

@ObjectType('ArticleVersion', { implements: Node, description: 'One version of an article in one language. Portals see published ones.' })
@RecordOf(ArticleVersion, 'artv')
export class ArticleVersionType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: ArticleVersion['lockVersion'];

  @Field(() => ArticleType, { description: 'The article, with its other languages.' })
  @VisibleTo('supplier', 'customer')
  article!: ArticleType;

  @Field(() => LocaleEnum, { description: 'The language it is written in.' })
  @VisibleTo('supplier', 'customer')
  language!: ArticleVersion['language'];

  @Field(() => Int, { description: 'Counts from 1 in each language of an article.' })
  @VisibleTo('supplier', 'customer')
  number!: ArticleVersion['number'];

  @Field(() => ArticleVersionStatusEnum, { description: 'How far it has come.' })
  status!: ArticleVersion['status'];

  @Field(() => String, { description: 'The part of the page’s address that names it in its language.' })
  @VisibleTo('supplier', 'customer')
  slug!: ArticleVersion['slug'];

  @Field(() => String, { description: 'The title.' })
  @VisibleTo('supplier', 'customer')
  title!: ArticleVersion['title'];

  @Field(() => String, { description: 'What it explains, in a sentence or two.' })
  @VisibleTo('supplier', 'customer')
  summary!: ArticleVersion['summary'];

  @Field(() => String, { description: 'The text as it is written, in Markdown.' })
  body!: ArticleVersion['body'];

  @Field(() => String, { description: 'The text as HTML that can be shown as it is: headings from `h2` on, no scripts, no styles, pictures of our own only.' })
  @VisibleTo('supplier', 'customer')
  @ComputedFrom('body')
  bodyHtml(): string {
    return renderMarkdown(this.body);
  }

  @Field(() => [ArticleSectionType], { description: 'The headings of the text, in their order.' })
  @VisibleTo('supplier', 'customer')
  @ComputedFrom('body')
  sections(): Section[] {
    return sectionsOf(this.body);
  }

  @Field(() => [LocaleEnum], { description: 'Languages in which readers are shown this version: its own, and those in which nothing is published.' })
  shownIn!: ArticleVersion['shownIn'];

  @Field(() => String, { description: 'Who began it.' })
  authorName!: ArticleVersion['authorName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last given to somebody to read.' })
  submittedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who agreed to it, or sent it back.' })
  reviewerName!: ArticleVersion['reviewerName'];

  @Field(() => String, { nullable: true, description: 'What the reviewer wanted to be different.' })
  reviewNote!: ArticleVersion['reviewNote'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When what was agreed to is to appear; null for at once, or while nobody agreed.' })
  publishAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it appeared.' })
  @VisibleTo('supplier', 'customer')
  publishedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given up or replaced.' })
  archivedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: string;

  @Field(() => Int, { description: 'How many readers it helped.' })
  @BySql((column) => countOfFeedback(column('id'), true))
  helpfulCount!: number;

  @Field(() => Int, { description: 'How many readers it did not help.' })
  @BySql((column) => countOfFeedback(column('id'), false))
  notHelpfulCount!: number;

  @Field(() => [ArticleVersionActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): ArticleVersionAction[] {
    return actionsFrom(articleVersionTransitions, this.status, context.principal.permissions);
  }
}

export const ArticleVersionConnection = connectionOf('ArticleVersion', () => ArticleVersionType);
