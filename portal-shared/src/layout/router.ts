import { nextTick, watch } from 'vue';
import { createRouter, createWebHistory, type RouteLocationNormalized, type Router, type RouteRecordRaw } from 'vue-router';
import { sessionRoutes } from '../session/session-routes.js';
import type { Session } from '../session/session.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Translation key of the page's name, for the window's title. */
    title?: string;
    /** True for pages that need no session. */
    open?: boolean;
  }
}

interface RouterParts {
  base: string;
  routes: RouteRecordRaw[];
  openRoutes: RouteRecordRaw[];
  session: Session;
  translate: (key: string) => string;
}

/** The router of a portal: its pages inside the layout, the pages around signing in outside of it. */
export function createPortalRouter({ base, routes, openRoutes, session, translate }: RouterParts): Router {
  const router = createRouter({
    history: createWebHistory(base),
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
    routes: [
      ...sessionRoutes(openRoutes),
      {
        path: '/',
        component: () => import('./PortalLayout.vue'),
        children: [...routes, { path: ':rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'notFound.title' } }],
      },
    ],
  });

  router.beforeEach((to) => {
    if (to.name === 'sign-in' && session.viewer.value) return { path: '/' };
    if (to.meta.open || session.viewer.value) return true;
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  });
  watch(session.viewer, (viewer, before) => {
    const { meta, fullPath } = router.currentRoute.value;
    if (before && !viewer && !meta.open) void router.push({ name: 'sign-in', query: { next: fullPath, expired: '1' } });
  });
  router.afterEach((to, from, failure) => {
    if (failure) return;
    const isFirst = from.matched.length === 0;
    if (!isFirst && to.path === from.path) return;
    setTitle(to, translate);
    if (!isFirst) void focusHeading();
  });
  return router;
}

function setTitle(to: RouteLocationNormalized, translate: (key: string) => string): void {
  const page = to.meta.title ? translate(to.meta.title) : '';
  document.title = [page, translate('portal.name')].filter(Boolean).join(' · ');
}

/** A page change loads no document: moving the focus to its heading tells a screen reader where it is now. */
async function focusHeading(): Promise<void> {
  await nextTick();
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
