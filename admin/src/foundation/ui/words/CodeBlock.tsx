import { Button } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../i18n';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  align-items: flex-end;
  display: flex;
  /* Without room for both, the button goes above the code. */
  flex-wrap: wrap-reverse;
  pre {
    color: ${({ theme }) => theme.colors.neutral800};
    font-family: SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    flex: 1 1 26rem;
    font-size: 1.3rem;
    line-height: 2rem;
    min-width: 0;
    overflow-wrap: anywhere;
    padding: 1.6rem;
    tab-size: 2;
    white-space: pre-wrap;
  }
`;

const Corner = styled.div`
  flex: none;
  margin-inline-start: auto;
  padding: 1rem;
`;

/** Code to be copied. */
export const CodeBlock = ({ code }: { code: string }) => {
  const t = useText();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Frame>
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <Corner aria-live="polite">
        <Button
          variant="tertiary"
          size="S"
          startIcon={copied ? <Check /> : <Duplicate />}
          onClick={() => void copy(code).then(setCopied)}
        >
          {t(copied ? 'copy.done' : 'copy.button')}
        </Button>
      </Corner>
    </Frame>
  );
};
