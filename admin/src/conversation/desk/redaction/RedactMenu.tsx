import { Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';

/** Quiet until somebody points at the message or comes by keyboard; always there where nothing can be pointed with. */
const Place = styled.span`
  flex: none;
  @media (hover: hover) {
    opacity: 0;
    &:focus-within,
    *:hover > &,
    &:has([aria-expanded='true']) {
      opacity: 1;
    }
  }
`;

/** What can be done to one message. */
export const RedactMenu = ({ onRedact }: { onRedact: () => void }) => {
  const t = useText();
  return (
    <Place>
      <Menu.Root>
        <Menu.Trigger variant="ghost" size="S" endIcon={null} aria-label={t('redact.menu')}>
          <More aria-hidden />
        </Menu.Trigger>
        <Menu.Content>
          <Menu.Item variant="danger" onSelect={onRedact}>
            {t('redact.item')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
    </Place>
  );
};
