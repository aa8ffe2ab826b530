import { Button } from '@strapi/design-system';
import type { SettingsAnswer } from '../../../../protocol';
import { useClearLiveChatRefusedMutation, useGetLiveChatStatusQuery } from '../../foundation/api';
import { Time, useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';
import { OriginRow, OriginRows } from './OriginRow';
import { useSaveSettings } from './useSettings';

const REFRESH = 15_000;

interface RefusedCardProps {
  settings: SettingsAnswer;
  mayChange: boolean;
}

/** Websites that tried to show the chat in vain: usually the one whose address was forgotten. */
export const RefusedCard = ({ settings, mayChange }: RefusedCardProps) => {
  const t = useText();
  const { data } = useGetLiveChatStatusQuery(undefined, { pollingInterval: REFRESH });
  const [clear, { isLoading }] = useClearLiveChatRefusedMutation();
  const { save, saving } = useSaveSettings(settings);
  const allowed = new Set([...settings.origins, ...settings.configuredOrigins]);
  const refused = (data?.refusedOrigins ?? []).filter(({ origin }) => !allowed.has(origin));
  if (refused.length === 0) return null;

  const clearButton = mayChange && (
    <Button variant="tertiary" size="S" loading={isLoading} onClick={() => void clear()}>
      {t('refused.clear')}
    </Button>
  );
  return (
    <Card title={t('refused.title')} explain={t('refused.explain')} action={clearButton}>
      <OriginRows>
        {refused.map(({ origin, count, lastAt }) => (
          <OriginRow
            key={origin}
            origin={origin}
            remark={
              <>
                {t('refused.seen', { count })} <Time at={lastAt} style="full" />
              </>
            }
            action={
              mayChange && (
                <Button
                  variant="secondary"
                  size="S"
                  disabled={saving}
                  onClick={() => void save({ origins: [...settings.origins, origin] })}
                >
                  {t('refused.allow')}
                </Button>
              )
            }
          />
        ))}
      </OriginRows>
    </Card>
  );
};
