import type { Register } from './declaration.js';

/** What the company explains, and what its readers make of it. */
export const knowledgeRegister: Register = {
  Article: { notPersonal: ['relatedIds'] },
  ArticleCategory: { notPersonal: ['slug', 'names'] },
  ArticleFeedback: {
    people: [{ of: { account: 'accountId' }, what: 'What you said about articles', fields: { comment: 'CLEAR' } }],
    // Random, and of a browser that nobody was signed in with.
    notPersonal: ['visitor'],
  },
  ArticleSearchMiss: { notPersonal: ['text'] },
  ArticleVersion: {
    people: [
      { of: { account: 'authorId' }, what: 'Articles that you wrote', fields: { authorName: 'NAME' } },
      { of: { account: 'reviewerId' }, what: 'Articles that you read before others did', fields: { reviewerName: 'NAME', reviewNote: 'CLEAR' } },
    ],
    notPersonal: ['slug', 'title', 'summary', 'body', 'bodyText', 'shownIn', 'writerIds'],
  },
};
