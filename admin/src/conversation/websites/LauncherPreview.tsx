import { Message } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../foundation/i18n';
import { textOn } from '../../foundation/ui';

const Pages = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: grid;
  grid-template-columns: 1fr 1fr;
  height: 14rem;
  overflow: hidden;
`;

const Sheet = styled.div<{ $dark: boolean; $side: 'left' | 'right' }>`
  align-items: flex-end;
  background: ${({ $dark }) => ($dark ? '#17171c' : '#ffffff')};
  display: flex;
  justify-content: ${({ $side }) => ($side === 'left' ? 'flex-start' : 'flex-end')};
  padding: 1.6rem;
`;

const Launcher = styled.span<{ $color: string }>`
  align-items: center;
  background: ${({ $color }) => $color};
  border-radius: 50%;
  box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
  color: ${({ $color }) => textOn($color)};
  display: flex;
  height: 56px;
  justify-content: center;
  width: 56px;
  svg path {
    fill: currentColor;
  }
`;

interface LauncherPreviewProps {
  color: string;
  side: 'left' | 'right';
}

/** The round button on a light and on a dark page. */
export const LauncherPreview = ({ color, side }: LauncherPreviewProps) => {
  const t = useText();
  return (
    <Pages role="img" aria-label={t('appearance.preview')}>
      {[false, true].map((dark) => (
        <Sheet key={String(dark)} $dark={dark} $side={side}>
          <Launcher $color={color}>
            <Message width="24" height="24" />
          </Launcher>
        </Sheet>
      ))}
    </Pages>
  );
};
