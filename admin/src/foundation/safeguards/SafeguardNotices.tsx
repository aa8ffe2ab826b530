import { Box, Button } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { SafeguardNotice } from '../../../../protocol';
import { useGetLiveChatSafeguardsQuery, useSeeLiveChatSafeguardsMutation } from '../api';
import { Note, useRun } from '../ui';
import { Time, useText, type Text } from '../i18n';
import { ASK } from '../permissions';
import { en, type MessageKey } from '../translations';

/** Colleagues lower safeguards seldom; a minute is soon enough. Milliseconds. */
const ASK_EVERY = 60_000;

const Lines = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  list-style: disc;
  overflow-wrap: anywhere;
  padding-inline-start: 2rem;
`;

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** A code in words; a figure as it is. */
const inWords = (t: Text, code: string): string => {
  const key = `safeguardValue.${code}`;
  return isKey(key) ? t(key) : code;
};

const Line = ({ notice }: { notice: SafeguardNotice }) => {
  const t = useText();
  const { safeguard, of, from, to, by, at } = notice;
  const rule = `keepKey.${of ?? ''}`;
  const place = `residency.${of ?? ''}`;
  const which = isKey(rule) ? rule : isKey(place) ? place : undefined;
  return (
    <li>
      <strong>
        {t(`safeguard.${safeguard}`)}
        {which && ` (${t(which)})`}
      </strong>
      {': '}
      {t('safeguard.fromTo', { from: inWords(t, from), to: inWords(t, to) })}
      {' · '}
      {by.name}
      {' · '}
      <Time at={at} style="full" />
    </li>
  );
};

const Notices = () => {
  const t = useText();
  const { data } = useGetLiveChatSafeguardsQuery(undefined, { pollingInterval: ASK_EVERY });
  const [see] = useSeeLiveChatSafeguardsMutation();
  const { run, busy } = useRun();
  const [newest] = data?.notices ?? [];
  if (!data || !newest) return null;
  return (
    <Box padding={4} paddingBottom={0}>
      <Note tone="danger" title={t('safeguard.title')} alert>
        <Lines>
          {data.notices.map((notice) => (
            <Line key={notice.position} notice={notice} />
          ))}
        </Lines>
        <div>
          <Button
            variant="secondary"
            size="S"
            loading={busy}
            onClick={() => void run(see({ position: newest.position }), undefined, true)}
          >
            {t('safeguard.seen')}
          </Button>
        </div>
      </Note>
    </Box>
  );
};

/** What colleagues have switched off or lowered, above every page, until this person has seen it. */
export const SafeguardNotices = () => {
  const check = useAuth('SafeguardNotices', (state) => state.checkUserHasPermissions);
  const [may, setMay] = useState(false);
  useEffect(() => {
    let wanted = true;
    check(ASK.safeguardsSee).then(
      (held) => {
        if (wanted) setMay(held.length > 0);
      },
      () => {
        if (wanted) setMay(false);
      }
    );
    return () => {
      wanted = false;
    };
  }, [check]);
  return may ? <Notices /> : null;
};
