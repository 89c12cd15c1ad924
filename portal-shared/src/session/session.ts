import type { Client, CombinedError } from '@urql/core';
import { computed, inject, shallowRef, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';
import {
  InvitationAcceptDocument,
  MembershipSwitchDocument,
  SignInDocument,
  SignOutDocument,
  ViewerDocument,
  ViewerUpdateDocument,
  type InvitationAcceptInput,
  type SessionViewerFragment,
  type SignInInput,
  type ViewerUpdateInput,
} from '../../../schema/generated/shared/graphql.js';
import type { Outcome, UserError } from '../graphql/outcome.js';

export interface Session {
  viewer: ShallowRef<SessionViewerFragment | null>;
  organisationName: ComputedRef<string>;
  /** Whether the viewer's roles allow something, for example `purchaseOrder:respond`. */
  may(permission: string): boolean;
  /** Asks the server who is signed in. */
  load(): Promise<void>;
  signIn(input: SignInInput): Promise<Outcome>;
  acceptInvitation(input: InvitationAcceptInput): Promise<Outcome>;
  /** Takes over the session that another mutation began; its payload holds the fragment `SessionViewer`. */
  begin(payload: SessionPayload | undefined, error: CombinedError | undefined): Outcome;
  update(input: ViewerUpdateInput): Promise<Outcome>;
  switchMembership(membershipId: string): Promise<Outcome>;
  signOut(): Promise<void>;
  /** The server no longer knows the session: the person has to sign in again, and what is on the page stays. */
  end(): void;
}

export const sessionKey: InjectionKey<Session> = Symbol('session');

export interface SessionPayload {
  viewer?: SessionViewerFragment | null;
  userErrors: readonly UserError[];
}

/**
 * True when what this device keeps of the portal was loaded by another person or for another organisation; from now on it
 * belongs to the viewer.
 */
function belongsToAnother(audience: string, viewer: SessionViewerFragment): boolean {
  const key = `counterpart.owner.${audience}`;
  const before = localStorage.getItem(key);
  const owner = `${viewer.id} ${viewer.memberships.find(({ current }) => current)?.id ?? ''}`;
  localStorage.setItem(key, owner);
  return before !== null && before !== owner;
}

interface SessionParts {
  audience: string;
  /**
   * Called when the cache no longer belongs to the person who is signed in (sign-out, another membership): it must forget
   * everything that was shown.
   */
  leave: () => void;
  /** Settles once the cache holds what was kept on the device. */
  restored: Promise<void>;
}

/** The session of a portal. */
export function createSession(client: Client, { audience, leave, restored }: SessionParts): Session {
  const viewer = shallowRef<SessionViewerFragment | null>(null);

  const take = (payload: SessionPayload | undefined, error: CombinedError | undefined): Outcome => {
    if (payload?.viewer && payload.userErrors.length === 0) {
      viewer.value = payload.viewer;
      if (belongsToAnother(audience, payload.viewer)) leave();
    }
    return { payload, error };
  };

  // Without a connection the portal opens for who was signed in last, with what was kept on the device.
  const lastViewer = async () => {
    await restored;
    return client.readQuery(ViewerDocument, {})?.data?.viewer;
  };

  return {
    viewer,
    organisationName: computed(() => viewer.value?.memberships.find(({ current }) => current)?.organisationName ?? ''),
    may: (permission) => viewer.value?.permissions.includes(permission) ?? false,
    async load() {
      const answer = await client.query(ViewerDocument, {}, { requestPolicy: 'network-only' });
      viewer.value = (answer.error?.networkError ? await lastViewer() : answer.data?.viewer) ?? null;
    },
    async signIn(input) {
      const { data, error } = await client.mutation(SignInDocument, { input });
      return take(data?.signIn, error);
    },
    async acceptInvitation(input) {
      const { data, error } = await client.mutation(InvitationAcceptDocument, { input });
      return take(data?.invitationAccept, error);
    },
    begin: take,
    async update(input) {
      const { data, error } = await client.mutation(ViewerUpdateDocument, { input });
      return take(data?.viewerUpdate, error);
    },
    async switchMembership(membershipId) {
      const { data, error } = await client.mutation(MembershipSwitchDocument, { input: { membershipId } });
      if (data?.membershipSwitch.userErrors.length === 0) leave();
      return { payload: data?.membershipSwitch, error };
    },
    end: () => (viewer.value = null),
    async signOut() {
      await client.mutation(SignOutDocument, {});
      leave();
    },
  };
}

/** The session of the portal this component runs in. */
export function useSession(): Session {
  const session = inject(sessionKey);
  if (!session) throw new Error('useSession() needs a portal made with createPortal().');
  return session;
}
