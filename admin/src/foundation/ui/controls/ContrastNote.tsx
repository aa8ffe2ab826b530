import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useText } from '../../i18n';
import { contrast, textOn } from './contrast';

/** What WCAG asks of the outline of something one can press. */
const ENOUGH = 3;
const LIGHT_PAGE = '#ffffff';
const DARK_PAGE = '#17171c';

/** Says whether the colour can be read and seen. */
export const ContrastNote = ({ color }: { color: string }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const ratio = (other: string) =>
    formatNumber(contrast(color, other), { maximumFractionDigits: 1 });
  const onLight = contrast(color, LIGHT_PAGE) >= ENOUGH;
  const onDark = contrast(color, DARK_PAGE) >= ENOUGH;
  const text = !onLight
    ? t('appearance.contrastPage', { ratio: ratio(LIGHT_PAGE) })
    : !onDark
      ? t('appearance.contrastDark', { ratio: ratio(DARK_PAGE) })
      : t('appearance.contrastGood', { ratio: ratio(textOn(color)) });
  const good = onLight && onDark;
  const Icon = good ? CheckCircle : WarningCircle;
  return (
    <Flex gap={2} alignItems="flex-start" role="status">
      <Icon aria-hidden fill={good ? 'success600' : 'warning600'} style={{ flex: 'none' }} />
      <Typography textColor={good ? 'neutral600' : 'warning700'}>{text}</Typography>
    </Flex>
  );
};
