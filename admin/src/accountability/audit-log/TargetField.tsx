import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Note, TextControl } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { useNames } from '../../foundation/names';
import { useTargets } from './useTargets';

interface TargetFieldProps {
  target: string | undefined;
  onChange: (target: string) => void;
}

/** The person or request that lines are about: looked for by name, address or reference. */
export const TargetField = ({ target, onChange }: TargetFieldProps) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { find, found, failed, busy, forget } = useTargets();
  const names = useNames({ subjectIds: [target], caseIds: [target], chatIds: [target] });
  const choose = (id: string) => {
    setTyped('');
    forget();
    onChange(id);
  };
  if (target !== undefined) {
    const ofChat = names.ofChat(target);
    const name =
      names.person(target) ??
      names.request(target)?.reference ??
      (ofChat && names.person(ofChat)) ??
      (target.length > 12 ? t('auditTarget.chosen') : target);
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" fontWeight="bold">
          {t('audit.about')}
        </Typography>
        <Typography>
          <bdi>{name}</bdi>
        </Typography>
        <Button variant="tertiary" size="S" onClick={() => onChange('')}>
          {t('audit.allTargets')}
        </Button>
      </Flex>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void find(typed);
      }}
    >
      <TextControl
        id="audit-target"
        label={t('audit.about')}
        hint={t('audit.aboutHint')}
        value={typed}
        maxLength={254}
        disabled={busy}
        onChange={setTyped}
      />
      {failed && <Note tone="danger" title={t('people.failed')} alert />}
      {found && (
        <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1} role="status">
          {found.length === 0 && <Typography variant="pi">{t('audit.nobody')}</Typography>}
          {found.map(({ id, label }) => (
            <Button key={id} variant="tertiary" size="S" onClick={() => choose(id)}>
              <bdi>{label}</bdi>
            </Button>
          ))}
        </Flex>
      )}
    </form>
  );
};
