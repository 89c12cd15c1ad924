import { inject, type InjectionKey } from 'vue';

export interface PortalFacts {
  audience: string;
}

export const portalKey: InjectionKey<PortalFacts> = Symbol('portal');

/** What the running portal was made with. */
export function usePortal(): PortalFacts {
  const facts = inject(portalKey);
  if (!facts) throw new Error('usePortal() needs a portal made with createPortal().');
  return facts;
}
