import { Typography } from '@strapi/design-system';
import type { FormDefinition, FormState } from '../../../../../protocol';
import { useLanguageName, useText } from '../../../foundation/i18n';
import { ChangeList, PublishFrame, useSay } from '../../publishing';
import { Note } from '../../../foundation/ui';
import { compareForms } from '../rules/facts';

interface PublishDialogProps {
  state: FormState;
  draft: FormDefinition;
  /** Languages that lack texts. */
  missing: readonly string[];
  busy: boolean;
  onPublish: () => void;
  onClose: () => void;
}

/** Says what visitors will see differently before it is so. */
export const PublishDialog = ({
  state,
  draft,
  missing,
  busy,
  onPublish,
  onClose,
}: PublishDialogProps) => {
  const t = useText();
  const say = useSay();
  const nameOf = useLanguageName();
  const language = Object.keys(draft.texts)[0] ?? 'en';
  return (
    <PublishFrame
      title={t('publish.title')}
      action={t('publish.action')}
      busy={busy}
      onPublish={onPublish}
      onClose={onClose}
    >
      <Note tone="secondary">{t('publish.notice')}</Note>
      {missing.length > 0 && (
        <Note tone="warning">
          {t('publish.missing', { languages: missing.map(nameOf).join(', ') })}
        </Note>
      )}
      <Typography variant="delta" tag="h3">
        {t('publish.changes')}
      </Typography>
      {state.published ? (
        <ChangeList changes={compareForms(say, state.published, draft, language)} />
      ) : (
        <Typography>{t('publish.first')}</Typography>
      )}
    </PublishFrame>
  );
};
