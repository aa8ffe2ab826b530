import { Button, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../foundation/i18n';
import {
  accessLost,
  useConnection,
  useRealtime,
  type AccessLoss,
} from '../../../foundation/realtime';
import { useLoginAgain } from './useLoginAgain';

const Page = styled(Flex)`
  background: ${({ theme }) => theme.colors.neutral0};
  height: 100%;
  min-height: 100vh;
  padding: 2.4rem;
  text-align: center;
  h1 {
    outline: none;
  }
  svg {
    height: 4rem;
    width: 4rem;
  }
  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

const Cover = ({ loss }: { loss: AccessLoss }) => {
  const t = useText();
  const loginAgain = useLoginAgain();
  const kept = useRealtime(
    ({ drafts, outbox, keeps }) => keeps && (Object.keys(drafts).length > 0 || outbox.length > 0)
  );
  const title = useRef<HTMLHeadingElement>(null);
  // Not the button: the rest of a sentence that is being typed must not press it.
  useEffect(() => title.current?.focus(), []);
  return (
    <Page
      tag="main"
      id="main-content"
      direction="column"
      alignItems="center"
      justifyContent="center"
      gap={4}
    >
      <Lock aria-hidden />
      <div role="alert">
        <Typography ref={title} tag="h1" variant="beta" textColor="neutral800" tabIndex={-1}>
          {t(`cover.${loss}`)}
        </Typography>
      </div>
      <Typography tag="p" textColor="neutral600" style={{ maxWidth: '44rem' }}>
        {t(`cover.${loss}Text`)}
        {kept && ` ${t('cover.kept')}`}
      </Typography>
      <Button size="L" onClick={loginAgain}>
        {t('cover.login')}
      </Button>
    </Page>
  );
};

/**
 * Stands in place of the desk as soon as its agent's session or right is gone. What was there is not only out of sight:
 * it is taken out of the page, and out of memory by the store.
 */
export const DeskCover = ({ children }: { children: ReactNode }) => {
  useConnection();
  const loss = useRealtime(({ link }) => accessLost(link));
  return loss ? <Cover loss={loss} /> : <>{children}</>;
};
