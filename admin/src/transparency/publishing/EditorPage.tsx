import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

interface EditorPageProps {
  title: string;
  subtitle?: string;
  back?: { to: string; label: string };
  actions?: ReactNode;
  status?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages for forms, purposes and notice. */
export const EditorPage = ({
  title,
  subtitle,
  back,
  actions,
  status,
  children,
}: EditorPageProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header
      title={title}
      subtitle={subtitle}
      {...(back && {
        navigationAction: (
          <Link tag={NavLink} startIcon={<ArrowLeft />} to={back.to}>
            {back.label}
          </Link>
        ),
      })}
      {...(actions !== undefined && {
        primaryAction: (
          <Flex gap={2} wrap="wrap">
            {actions}
          </Flex>
        ),
      })}
      secondaryAction={
        // Beside buttons it would be squeezed into two lines.
        status && <span style={{ flex: 'none' }}>{status}</span>
      }
    />
    <Layouts.Content>
      <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
        {children}
      </Flex>
    </Layouts.Content>
  </Page.Main>
);
