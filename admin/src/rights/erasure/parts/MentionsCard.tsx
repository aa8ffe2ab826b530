import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Mention } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { Card, CardLine, Excerpt } from '../../../foundation/ui';
import { chatPath } from '../../../foundation/paths';

/** Places in other people's chats where the person is named: left as they are, and shown for that reason. */
export const MentionsCard = ({ mentions }: { mentions: readonly Mention[] }) => {
  const t = useText();
  if (mentions.length === 0) return null;
  return (
    <Card
      title={t('erasure.mentions', { count: mentions.length })}
      explain={t('erasure.mentionsText')}
    >
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {mentions.map(({ chatId, seq, at, excerpt }) => (
          <CardLine as="li" key={`${chatId} ${seq}`}>
            <Excerpt parts={excerpt} />
            <Time at={at} style="full" />
            <Link tag={NavLink} to={chatPath(chatId)}>
              {t('people.toChat')}
            </Link>
          </CardLine>
        ))}
      </Flex>
    </Card>
  );
};
