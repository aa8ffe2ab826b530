import { Message, Shield } from '@strapi/icons';
import { lazy, Suspense, type SVGProps } from 'react';
import { styled } from 'styled-components';

const MenuBadge = lazy(() => import('./MenuBadge'));
const DueBadge = lazy(() => import('./DueBadge'));

const Wrap = styled.span`
  display: inline-flex;
  position: relative;
`;

/**
 * The menu's icon with the number of waiting visitors. Strapi draws it on every page for those who may read chats, so
 * for those who answer them it also keeps the connection, sound and title count alive outside the inbox. They are
 * loaded after the panel.
 */
export const MenuIcon = (props: SVGProps<SVGSVGElement>) => (
  <Wrap>
    <Message {...props} />
    <Suspense fallback={null}>
      <MenuBadge />
    </Suspense>
  </Wrap>
);

/** The icon of "Forms & privacy" with the number of requests that are due soon or overdue. */
export const PrivacyIcon = (props: SVGProps<SVGSVGElement>) => (
  <Wrap>
    <Shield {...props} />
    <Suspense fallback={null}>
      <DueBadge />
    </Suspense>
  </Wrap>
);
