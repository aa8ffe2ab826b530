import { Flex } from '@strapi/design-system';
import { useText } from '../../../foundation/i18n';
import { Skeleton, VisuallyHidden } from '../../../foundation/ui';

const LINES = [
  { width: '45%', end: false },
  { width: '30%', end: false },
  { width: '50%', end: true },
  { width: '38%', end: false },
];

export const ConversationSkeleton = () => {
  const t = useText();
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={5}
      padding={6}
      flex={1}
      background="neutral100"
      role="status"
    >
      <VisuallyHidden>{t('chat.loading')}</VisuallyHidden>
      {LINES.map(({ width, end }) => (
        <Flex key={width} justifyContent={end ? 'flex-end' : 'flex-start'}>
          <Skeleton $width={width} $height="4rem" />
        </Flex>
      ))}
    </Flex>
  );
};
