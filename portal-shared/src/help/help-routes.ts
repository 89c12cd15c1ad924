import type { RouteComponent, RouteRecordRaw } from 'vue-router';

/** The help centre's pages; a portal that has more to offer on them gives its own. */
export interface HelpPages {
  start: () => Promise<RouteComponent>;
  search: () => Promise<RouteComponent>;
  category: () => Promise<RouteComponent>;
  article: () => Promise<RouteComponent>;
}

const pagesAsTheyAre: HelpPages = {
  start: () => import('./HelpPage.vue'),
  search: () => import('./HelpSearchPage.vue'),
  category: () => import('./HelpCategoryPage.vue'),
  article: () => import('./HelpArticlePage.vue'),
};

/** Everybody reads them, signed in or not; what is found depends on who asks. */
export const helpRoutes = (pages: HelpPages = pagesAsTheyAre): RouteRecordRaw[] => [
  { path: 'help', name: 'help', component: pages.start, meta: { open: true, title: 'help.title' } },
  { path: 'help/search', name: 'help-search', component: pages.search, meta: { open: true, title: 'help.searchTitle' } },
  { path: 'help/categories/:slug', name: 'help-category', component: pages.category, props: true, meta: { open: true, title: 'help.title' } },
  { path: 'help/articles/:slug', name: 'help-article', component: pages.article, props: true, meta: { open: true, title: 'help.title' } },
];
