import { Flex, Menu, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import type { CaseDetails } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { MENU, type MenuAction } from './rules/actions';
import { useHindrance } from './useHindrance';

interface ActionsMenuProps {
  details: CaseDetails;
  onStart: (action: MenuAction) => void;
}

/** All that can be done to a case; for what cannot, why not. */
export const ActionsMenu = ({ details, onStart }: ActionsMenuProps) => {
  const t = useText();
  const hindrance = useHindrance(details);
  const item = (action: MenuAction) => {
    const why = hindrance(action);
    return (
      <Menu.Item
        key={action}
        disabled={why !== undefined}
        {...(action === 'refuse' && { variant: 'danger' as const })}
        onSelect={() => onStart(action)}
      >
        <Flex direction="column" alignItems="flex-start">
          <span>{t(`caseAction.${action}`)}</span>
          {why && (
            <Typography variant="pi" textColor="neutral600" style={{ maxWidth: '32rem' }}>
              {t(`caseGate.${why}`)}
            </Typography>
          )}
        </Flex>
      </Menu.Item>
    );
  };
  return (
    <Menu.Root>
      <Menu.Trigger variant="secondary">{t('case.more')}</Menu.Trigger>
      <Menu.Content maxHeight="60rem" popoverPlacement="bottom-end">
        {MENU.map((group, index) => (
          <Fragment key={group[0]}>
            {index > 0 && <Menu.Separator />}
            {group.map(item)}
          </Fragment>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
