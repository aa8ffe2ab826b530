import { Button, Flex } from '@strapi/design-system';
import { Check, PaperPlane } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { FormState } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { PRIVACY_PATH } from '../../../foundation/plugin';
import { Mark, EditorPage } from '../../publishing';
import { same } from '../../../foundation/input';

interface BuilderHeaderProps {
  state: FormState;
  name: string;
  dirty: boolean;
  busy: boolean;
  mayChange: boolean;
  onSave: () => void;
  onPublish: () => void;
  children: ReactNode;
}

/** Name, where the form stands, and what can be done with it. */
export const BuilderHeader = ({
  state,
  name,
  dirty,
  busy,
  mayChange,
  onSave,
  onPublish,
  children,
}: BuilderHeaderProps) => {
  const t = useText();
  const version = state.published ? state.versions[0]?.version : undefined;
  const changed = dirty || !state.published || !same(state.draft, state.published);
  return (
    <EditorPage
      title={name || state.key}
      subtitle={t('form.subtitle', { key: state.key })}
      back={{ to: `${PRIVACY_PATH}/forms`, label: t('privacy.forms') }}
      status={
        <Flex gap={2} wrap="wrap">
          <Mark $tone={version === undefined ? 'neutral' : 'success'}>
            {version === undefined ? t('forms.neverPublished') : t('forms.version', { version })}
          </Mark>
          {changed && <Mark $tone="warning">{t(dirty ? 'editor.unsaved' : 'forms.changed')}</Mark>}
        </Flex>
      }
      actions={
        mayChange && (
          <>
            <Button
              variant="secondary"
              startIcon={<Check />}
              disabled={!dirty}
              loading={busy}
              onClick={onSave}
            >
              {t('form.save')}
            </Button>
            <Button startIcon={<PaperPlane />} disabled={!changed || busy} onClick={onPublish}>
              {t('form.publish')}
            </Button>
          </>
        )
      }
    >
      {children}
    </EditorPage>
  );
};
