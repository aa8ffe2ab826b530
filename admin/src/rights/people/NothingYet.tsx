import type { ReactNode } from 'react';
import { ASK, useMay } from '../../foundation/permissions';
import { Hint } from '../../foundation/ui';
import { FindSomebody } from './FindSomebody';

interface NothingYetProps {
  icon: ReactNode;
  title: string;
  children: string;
}

/** In the place of a list of what was done for people while nothing was; it begins with finding somebody. */
export const NothingYet = ({ icon, title, children }: NothingYetProps) => {
  const maySearch = useMay(ASK.subjectRead);
  return (
    <Hint icon={icon} title={title} action={maySearch && <FindSomebody />}>
      {children}
    </Hint>
  );
};
