import type { InjectionKey } from 'vue';
import type { RouteLocationRaw } from 'vue-router';

export interface NavigationEntry {
  to: RouteLocationRaw;
  /** An icon path of `@mdi/js`. */
  icon: string;
  /** Translation key of the entry's name. */
  label: string;
}

export const navigationKey: InjectionKey<NavigationEntry[]> = Symbol('navigation');
