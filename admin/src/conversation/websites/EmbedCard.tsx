import { Flex, Tabs, Typography } from '@strapi/design-system';
import { useText } from '../../foundation/i18n';
import { Card, CodeBlock } from '../../foundation/ui';
import { embedURL, snippet, SNIPPETS } from './snippets';

/** How the chat gets onto a website. */
export const EmbedCard = () => {
  const t = useText();
  const src = embedURL(window.strapi.backendURL, window.location.href);
  return (
    <Card title={t('embed.title')} explain={t('embed.explain')}>
      <Tabs.Root variant="simple" defaultValue="html">
        <Tabs.List aria-label={t('embed.title')}>
          {SNIPPETS.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {t(`embed.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SNIPPETS.map((name) => (
          <Tabs.Content key={name} value={name}>
            <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
              <Typography textColor="neutral600">
                {t(`embed.${name}Hint`, { tag: '</body>' })}
              </Typography>
              <CodeBlock code={snippet(name, src)} />
            </Flex>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Card>
  );
};
