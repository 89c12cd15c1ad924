import type { Readership } from '../database/row-security.js';
import { Article, ArticleCategory, ArticleFeedback, ArticleReading, ArticleSearchMiss, ArticleVersion, plainTextOf, type Reader, slugOf, standsFor } from '../domains/knowledge/index.js';
import { type Locale, locales } from '../shared/locale.js';
import { articleText } from './article-texts.js';
import { Chance } from './chance.js';
import plan from './data/articles.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';

const DAYS_OF_READING = 30;

interface Planned {
  key: string;
  category: string;
  audience: string;
}

/** What the company explains, in the readers' languages, and what they made of it. */
export function addArticles(stage: Stage, staff: Staff): void {
  const categories = addCategories(stage);
  const articles = plan.articles.map((planned) => {
    const article = addArticle(stage, planned, categories, true);
    article.relatedIds = planned.related.map((key) => fixedId(`article ${key}`));
    const written = planned.languages as Locale[];
    for (const language of written) publish(stage, staff, article, planned.key, language, locales.filter((locale) => standsFor(locale, written) === language));
    addReadings(stage, article, planned);
    return article;
  });
  for (const planned of plan.inReview) addVersion(stage, staff, addArticle(stage, planned, categories, false), planned.key, planned.language as Locale);
  addFeedback(stage, articles);
  addMisses(stage);
}

function addCategories({ em, calendar }: Stage): Map<string, ArticleCategory> {
  const categories = new Map<string, ArticleCategory>();
  plan.categories.forEach(({ slug, parent, names, audience }, position) => {
    const createdAt = calendar.moment(-300, 9, position);
    categories.set(slug, em.create(ArticleCategory, { id: fixedId(`article category ${slug}`), createdAt, slug, names, position, audience: audience as Readership, parent: parent ? categories.get(parent)! : null }));
  });
  return categories;
}

function addArticle({ em, calendar }: Stage, { key, category, audience }: Planned, categories: ReadonlyMap<string, ArticleCategory>, released: boolean): Article {
  const createdAt = calendar.moment(-new Chance(key).between(60, 280), 10);
  return em.create(Article, { id: fixedId(`article ${key}`), createdAt, category: categories.get(category)!, audience: audience as Readership, released });
}

function addVersion({ em, calendar }: Stage, staff: Staff, article: Article, key: string, language: Locale): ArticleVersion {
  const { title, summary, body } = articleText(key, language);
  const author = staff.agentFor(language);
  const submittedAt = calendar.moment(-new Chance(`${key} ${language}`).between(3, 50), 14);
  return em.create(ArticleVersion, {
    id: fixedId(`article ${key} ${language}`),
    createdAt: article.createdAt,
    updatedAt: submittedAt,
    article,
    audience: article.audience,
    language,
    number: 1,
    status: 'IN_REVIEW',
    slug: slugOf(title),
    title,
    summary,
    body,
    bodyText: plainTextOf(body),
    authorId: author.id,
    authorName: author.name,
    writerIds: [author.id],
    submittedAt,
  });
}

function publish(stage: Stage, staff: Staff, article: Article, key: string, language: Locale, shownIn: Locale[]): void {
  const version = addVersion(stage, staff, article, key, language);
  const { id: reviewerId, name: reviewerName } = staff.manager;
  Object.assign(version, { status: 'PUBLISHED', shownIn, reviewerId, reviewerName, publishedAt: version.submittedAt });
}

function addReadings({ em, calendar }: Stage, article: Article, { key, readings }: { key: string; readings: number }): void {
  const chance = new Chance(`${key} readings`);
  for (let left = readings, daysAgo = 1; left > 0 && daysAgo <= DAYS_OF_READING; daysAgo += 1) {
    const count = Math.min(left, chance.between(1, Math.ceil((2 * readings) / DAYS_OF_READING)));
    em.create(ArticleReading, { article, audience: article.audience, day: calendar.day(-daysAgo), count });
    left -= count;
  }
}

function addFeedback({ em }: Stage, articles: readonly Article[]): void {
  for (const { key, language, helpful, comments } of plan.feedback) {
    const article = articles.find(({ id }) => id === fixedId(`article ${key}`))!;
    const version = article.versions.getItems().find((each) => each.language === language)!;
    const say = (name: string, more: { helpful: boolean; comment?: string }) =>
      em.create(ArticleFeedback, { id: fixedId(`feedback ${key} ${name}`), version, reader: 'GUEST', visitor: `demonstration-${name}`, ...more });
    for (let reader = 1; reader <= helpful; reader += 1) say(`reader-${reader}`, { helpful: true });
    comments.forEach((comment, index) => say(`comment-${index + 1}`, { helpful: false, comment }));
  }
}

function addMisses({ em, calendar }: Stage): void {
  plan.notFound.forEach(({ text, language, reader, count }, index) => {
    em.create(ArticleSearchMiss, { id: fixedId(`search ${text}`), day: calendar.day(-index - 1), text, language: language as Locale, reader: reader as Reader, count });
  });
}
