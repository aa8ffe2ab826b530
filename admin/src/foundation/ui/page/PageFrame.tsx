import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface PageFrameProps {
  title: string;
  /** What the browser's tab and history are told, where the heading names a person or holds their words. */
  tabTitle?: string;
  subtitle?: string;
  /** A link back to where one came from. */
  back?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a page about consents: heading, buttons, parts below each other. */
export const PageFrame = ({
  title,
  tabTitle = title,
  subtitle,
  back,
  actions,
  children,
}: PageFrameProps) => (
  <Page.Main>
    <Page.Title>{tabTitle}</Page.Title>
    <Layouts.Header
      title={title}
      {...(subtitle !== undefined && { subtitle })}
      navigationAction={back}
      primaryAction={actions}
    />
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
        {children}
      </Flex>
    </Layouts.Content>
  </Page.Main>
);
