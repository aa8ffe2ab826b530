import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useText } from '../../foundation/i18n';
import type { MessageKey } from '../../foundation/translations';
import { Card, CodeBlock } from '../../foundation/ui';
import type { Help } from './advice';

interface StateCardProps {
  title: MessageKey;
  /** Whether all is well, and the sentence that says so or not. */
  good: boolean;
  state: string;
  /** What to do, where there is something. */
  help?: Help | undefined;
}

/** One promise that rests on the database: whether it holds, and what to do about it. */
export const StateCard = ({ title, good, state, help }: StateCardProps) => {
  const t = useText();
  const Icon = good ? CheckCircle : WarningCircle;
  return (
    <Card title={t(title)}>
      <Flex gap={3}>
        <Icon aria-hidden width="20" height="20" fill={good ? 'success600' : 'danger600'} />
        <Typography fontWeight="bold" textColor={good ? 'success700' : 'danger700'}>
          {state}
        </Typography>
      </Flex>
      {help && (
        <>
          <Typography>{t(help.what)}</Typography>
          <Typography textColor="neutral600">{t(help.how)}</Typography>
          {help.code !== undefined && <CodeBlock code={help.code} />}
          {help.note && (
            <Typography variant="pi" textColor="neutral600">
              {t(help.note)}
            </Typography>
          )}
        </>
      )}
    </Card>
  );
};
