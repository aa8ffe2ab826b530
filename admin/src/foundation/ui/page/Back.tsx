import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

/** The way back to the list that one came from. */
export const Back = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link tag={NavLink} to={to} startIcon={<ArrowLeft />}>
    {children}
  </Link>
);
