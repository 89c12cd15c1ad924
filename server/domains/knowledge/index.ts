import { discardOldMisses } from './discard-old-misses.js';
import { publishDueArticles } from './publish-due-articles.js';

export { ArticleCategoryResolver } from './article-category.resolver.js';
export { ArticleMutationResolver } from './article.mutation-resolver.js';
export { ArticleQueryResolver } from './article.query-resolver.js';
export { ArticleReaderResolver } from './article-reader.resolver.js';
export { ArticleSearchResolver } from './article-search.resolver.js';
export { ArticleCategory } from './article-category.entity.js';
export { ArticleFeedback } from './article-feedback.entity.js';
export { ArticleReading } from './article-reading.entity.js';
export { ArticleSearchMiss } from './article-search-miss.entity.js';
export { ArticleVersion } from './article-version.entity.js';
export { Article } from './article.entity.js';
export { plainTextOf } from './markdown.js';
export type { Reader } from './readers.js';
export { standsFor } from './settle-languages.js';
export { slugOf } from './slug.js';
export const knowledgeTasks = [discardOldMisses, publishDueArticles];
