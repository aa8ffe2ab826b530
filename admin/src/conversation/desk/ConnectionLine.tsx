import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { failureText, useText } from '../../foundation/i18n';
import { edge, tint } from '../../foundation/ui';
import { panel, useRealtime, type LinkState } from '../../foundation/realtime';

const Line = styled(Flex)`
  background: ${({ theme }) => tint(theme, 'warning')};
  border-bottom: 1px solid ${({ theme }) => edge(theme, 'warning')};
  flex: none;
  gap: 1.2rem;
  justify-content: center;
  min-height: 4rem;
  padding: 0.4rem 1.6rem;
`;

/** A break shorter than this is nobody's business. */
const PATIENCE = 1_200;

/** Shows what is in it once it has been there for a moment. */
const AfterAWhile = ({ children }: { children: ReactNode }) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late ? <>{children}</> : null;
};

type In<P extends LinkState['phase']> = { link: Extract<LinkState, { phase: P }> };

const Reconnecting = ({ link }: In<'reconnecting'>) => {
  const t = useText();
  return (
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
  );
};

const Refused = ({ link }: In<'refused'>) => {
  const t = useText();
  const stale = link.code === 'unsupported_protocol';
  return (
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
  );
};

/** One calm line while the connection is down, gone by itself. */
export const ConnectionLine = () => {
  const link = useRealtime((state) => state.link);
  return (
    <div role="status">
      {(link.phase === 'reconnecting' || link.phase === 'refused') && (
        <AfterAWhile>
          {link.phase === 'reconnecting' ? <Reconnecting link={link} /> : <Refused link={link} />}
        </AfterAWhile>
      )}
    </div>
  );
};
