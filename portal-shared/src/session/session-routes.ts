import type { RouteRecordRaw } from 'vue-router';

/** The pages around signing in, with those of the portal's own that need no session either. */
export const sessionRoutes = (openRoutes: readonly RouteRecordRaw[]): RouteRecordRaw[] => [
  {
    path: '/sign-in',
    component: () => import('./SignedOutLayout.vue'),
    children: [
      { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { open: true, title: 'signIn.title' } },
      { path: '/invitation', name: 'invitation', component: () => import('./InvitationPage.vue'), meta: { open: true, title: 'invitation.title' } },
      { path: '/forgotten-password', name: 'forgotten-password', component: () => import('./ForgottenPasswordPage.vue'), meta: { open: true, title: 'forgottenPassword.title' } },
      { path: '/password-reset', name: 'password-reset', component: () => import('./PasswordResetPage.vue'), meta: { open: true, title: 'passwordReset.title' } },
      ...openRoutes,
    ],
  },
];
