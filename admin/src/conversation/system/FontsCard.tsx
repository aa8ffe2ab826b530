import { Flex, Typography } from '@strapi/design-system';
import type { StatusAnswer } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import type { MessageKey } from '../../foundation/translations';
import { Card, CodeBlock } from '../../foundation/ui';

const NAMES: Record<StatusAnswer['fonts']['missing'][number]['writing'], MessageKey> = {
  Chinese: 'system.chinese',
  Japanese: 'system.japanese',
  Korean: 'system.korean',
};

/** Which writings a PDF would show in the stand-in font, and what to install against it. */
export const FontsCard = ({ fonts: { missing } }: Pick<StatusAnswer, 'fonts'>) => {
  const t = useText();
  if (missing.length === 0) return null;
  return (
    <Card title={t('system.fonts')}>
      <Typography>{t('system.fontsWhat')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {missing.map(({ writing, package: name }) => (
          <Flex tag="li" key={name} direction="column" alignItems="stretch" gap={1}>
            <Typography fontWeight="bold">{t(NAMES[writing])}</Typography>
            <CodeBlock code={`npm install ${name}`} />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
};
