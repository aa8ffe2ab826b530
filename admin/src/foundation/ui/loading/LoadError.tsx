import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../i18n';

/** Says that something could not be loaded, and offers to try again. */
export const LoadError = ({ text, onRetry }: { text: string; onRetry: () => void }) => {
  const t = useText();
  return (
    <Flex
      role="alert"
      direction="column"
      alignItems="flex-start"
      gap={3}
      padding={6}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      <Typography textColor="danger700">{text}</Typography>
      <Button variant="tertiary" onClick={onRetry}>
        {t('settings.retry')}
      </Button>
    </Flex>
  );
};
