import type { HelpPages } from '@shared/help/help-routes.js';

/** The help centre, from which customers can write to us. */
export const helpPages: HelpPages = {
  start: () => import('./HelpPage.vue'),
  search: () => import('./HelpSearchPage.vue'),
  category: () => import('@shared/help/HelpCategoryPage.vue'),
  article: () => import('./HelpArticlePage.vue'),
};
