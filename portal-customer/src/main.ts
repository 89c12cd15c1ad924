import { createPortal } from '@shared/portal.js';
import embeddedTypes from '../../schema/generated/customer/embedded-types.json';
import { navigation } from './navigation.js';
import { openRoutes, routes } from './routes.js';

const portal = await createPortal({
  audience: 'customer',
  routes,
  openRoutes,
  entrance: { to: { name: 'ask' }, text: 'guest.invite', label: 'guest.ask' },
  navigation,
  embeddedTypes,
  languages: {
    en: () => import('./languages/en.js'),
    'zh-CN': () => import('./languages/zh-CN.js'),
    fa: () => import('./languages/fa.js'),
  },
});
portal.mount('#portal');
