import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useInputMethods } from '../../keys';

interface SettingsPageProps {
  title: string;
  subtitle: string;
  children: ReactNode;
}

/** The frame of a settings page. */
export const SettingsPage = ({ title, subtitle, children }: SettingsPageProps) => {
  useInputMethods();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
