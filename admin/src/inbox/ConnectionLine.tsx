import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { failureText, useText } from '../i18n';
import { panel, useRealtime, type LinkState } from '../realtime';

const Line = styled(Flex)`
  background: ${({ theme }) => theme.colors.warning100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.warning200};
  flex: none;
  gap: 1.2rem;
  justify-content: center;
  min-height: 4rem;
  padding: 0.4rem 1.6rem;
`;

/** A break shorter than this is nobody's business. */
const PATIENCE = 1_200;

/** Whether the line has been down long enough to say so. */
const useDownFor = (link: LinkState): boolean => {
  const down = link.phase === 'reconnecting' || link.phase === 'refused';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!down) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [down]);
  return down && late;
};

/** One calm line while the connection is down, gone by itself. */
export const ConnectionLine = () => {
  const t = useText();
  const link = useRealtime((state) => state.link);
  const shown = useDownFor(link);
  const stale = link.phase === 'refused' && link.code === 'unsupported_protocol';
  return (
    <div role="status">
      {shown && link.phase === 'reconnecting' && (
        <Line>
          <Typography textColor="neutral800">
            {t(link.loss === 'draining' ? 'link.draining' : 'link.lost')}
          </Typography>
          {link.attempt > 2 && (
            <Button variant="tertiary" size="S" onClick={() => panel.client.wake()}>
              {t('link.now')}
            </Button>
          )}
        </Line>
      )}
      {shown && link.phase === 'refused' && (
        <Line>
          <Typography textColor="neutral800">{failureText(t, link.code)}</Typography>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => (stale ? window.location.reload() : panel.client.reconnect())}
          >
            {t(stale ? 'link.reload' : 'link.again')}
          </Button>
        </Line>
      )}
    </div>
  );
};
