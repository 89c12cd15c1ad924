import { inject, type InjectionKey } from 'vue';
import type { RouteLocationRaw } from 'vue-router';

/** A way in for who has no account. */
export interface Entrance {
  to: RouteLocationRaw;
  /** Translation keys: what it is, and what the link says. */
  text: string;
  label: string;
}

export interface PortalFacts {
  audience: string;
  entrance: Entrance | undefined;
}

export const portalKey: InjectionKey<PortalFacts> = Symbol('portal');

/** What the running portal was made with. */
export function usePortal(): PortalFacts {
  const facts = inject(portalKey);
  if (!facts) throw new Error('usePortal() needs a portal made with createPortal().');
  return facts;
}
