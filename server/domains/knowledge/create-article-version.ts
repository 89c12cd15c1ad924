import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Locale } from '../../shared/locale.js';
import { type ArticleContentInput, checkContent } from './article-content.js';
import { ArticleVersion } from './article-version.entity.js';
import { inTheMaking } from './article-version.states.js';
import { Article } from './article.entity.js';
import { startVersion } from './start-version.js';

export interface ArticleVersionCreateInput extends ArticleContentInput {
  id: string;
  language: Locale;
}

/** An article is translated, or written anew; until that is published, readers see what was published before. */
export function createArticleVersion(context: SignedInContext, input: ArticleVersionCreateInput) {
  return context.em.transactional(async (em) => {
    const content = checkContent(input);
    // Two who begin at once take turns here.
    const article = await loadForChange(em, Article, toUuid('art', input.id));
    const open = await em.findOne(ArticleVersion, { article: article.id, language: input.language, status: { $in: [...inTheMaking] } });
    if (open) throw new DomainError('CONFLICT', ['language'], `Version ${open.number} of this language is ${open.status}: go on with that one.`);
    const version = await startVersion(em, context, article, input.language, content);
    return { articleVersion: { id: version.id } };
  });
}
