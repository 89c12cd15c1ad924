import { computed, inject, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router';
import { useSession } from '../session/session.js';

export interface NavigationEntry {
  to: RouteLocationRaw;
  /** An icon path of `@mdi/js`. */
  icon: string;
  /** Translation key of the entry's name. */
  label: string;
  /** Translation key of what the entry belongs to; entries of a group follow each other. */
  group?: string;
  /** Only those whose roles allow this have the entry. */
  permission?: string;
  /** A composable: whether the viewer has use for the entry now. */
  useShown?: () => Ref<boolean>;
}

export const navigationKey: InjectionKey<NavigationEntry[]> = Symbol('navigation');

interface Places {
  /** The entries that the viewer's roles allow, in order. */
  places: ComputedRef<NavigationEntry[]>;
  /** Whether the page on the screen belongs to the entry. */
  isHere(entry: NavigationEntry): boolean;
}

/** Where the viewer can go from everywhere. */
export function usePlaces(): Places {
  const navigation = inject(navigationKey, []);
  const { may } = useSession();
  const route = useRoute();
  const router = useRouter();
  const entries = navigation.map((entry) => ({ entry, shown: entry.useShown?.() }));
  return {
    places: computed(() => entries.filter(({ entry, shown }) => (!entry.permission || may(entry.permission)) && (shown?.value ?? true)).map(({ entry }) => entry)),
    /** A record's page belongs to its list's entry; the start page belongs to no other. */
    isHere(entry) {
      const { path } = router.resolve(entry.to);
      return route.path === path || (path !== '/' && route.path.startsWith(`${path}/`));
    },
  };
}

/** The entries in their groups, in order; those without a group stand together. */
export function groupsOf(entries: readonly NavigationEntry[]): { label: string | undefined; entries: NavigationEntry[] }[] {
  const groups: { label: string | undefined; entries: NavigationEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last.label === entry.group) last.entries.push(entry);
    else groups.push({ label: entry.group, entries: [entry] });
  }
  return groups;
}
