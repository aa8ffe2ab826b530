import { Button, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PurposeVersion } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { ASK, useMay } from '../../../../foundation/permissions';
import { PRIVACY_PATH } from '../../../../foundation/plugin';
import { ChoiceControl, Note } from '../../../../foundation/ui';
import { directionOf, problemAt, sortLanguages } from '../../../../foundation/input';
import { languagesOf } from '../../rules/missing';
import { purposeName } from '../../rules/purposes';
import type { FieldEditing } from '../editing';
import { fieldControlId } from '../places';
import { NewPurposeDialog } from './NewPurposeDialog';
import { SectionFrame } from './SectionFrame';

const Statement = styled.blockquote`
  background: ${({ theme }) => theme.colors.neutral100};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
  padding: 1.2rem 1.6rem;
  white-space: pre-wrap;
`;

interface PurposeWordsProps {
  purpose: PurposeVersion;
  language: string;
  /** The box is required, or is not, against what the purpose says by now. */
  isStale: boolean;
  onTakeOver: () => void;
}

/** What a purpose says beside its box, and where that is written. */
const PurposeWords = ({ purpose, language, isStale, onTakeOver }: PurposeWordsProps) => {
  const t = useText();
  const statement = purpose.texts[language]?.consent;
  return (
    <>
      <Typography variant="pi" fontWeight="bold">
        {t('box.shown')}
      </Typography>
      {statement ? (
        <Statement lang={language} dir={directionOf(language)}>
          {statement}
        </Statement>
      ) : (
        <Note tone="warning">{t('box.noStatement')}</Note>
      )}
      <Typography textColor="neutral600">
        {t('box.editedThere')}{' '}
        <Link tag={NavLink} to={`${PRIVACY_PATH}/purposes/${purpose.key}?language=${language}`}>
          {t('box.toPurpose')}
        </Link>
      </Typography>
      {isStale && (
        <Note tone="warning">
          {t('field.problem.consentRequired')}
          <div>
            <Button variant="secondary" size="S" onClick={onTakeOver}>
              {t('box.takeOver')}
            </Button>
          </div>
        </Note>
      )}
      {purpose.conditionReason && (
        <Note tone="danger" title={t('box.condition')}>
          {t('box.conditionReason', { reason: purpose.conditionReason })}
        </Note>
      )}
    </>
  );
};

/** The purpose that a box stands for, and the very words that will stand beside it. */
export const ConsentSection = ({
  field,
  index,
  form,
  changeField,
  purposes,
  language,
  disabled,
  problems,
}: FieldEditing) => {
  const t = useText();
  const mayMake = useMay(ASK.noticeUpdate) === true && purposes !== undefined;
  const [making, setMaking] = useState(false);
  const purpose = purposes?.find(({ key }) => key === field.purpose);
  /** Whether a box is required is decided at the purpose, never at the box. */
  const isCondition = (key: string) =>
    Boolean(purposes?.find((one) => one.key === key)?.conditionReason);
  const isStale = purpose !== undefined && field.required !== isCondition(purpose.key);
  const choices = (purposes ?? []).filter(
    ({ lawfulBasis, active, key }) => (lawfulBasis === 'consent' && active) || key === field.purpose
  );
  return (
    <SectionFrame title={t('box.box')} explain={t('box.neverTicked')}>
      {mayMake && !disabled && (
        <div>
          <Button variant="secondary" size="S" startIcon={<Plus />} onClick={() => setMaking(true)}>
            {t('box.newPurpose')}
          </Button>
        </div>
      )}
      {making && (
        <NewPurposeDialog
          languages={sortLanguages([...languagesOf(form), language])}
          purposes={purposes ?? []}
          onMade={({ key, conditionReason }) => {
            setMaking(false);
            changeField({ purpose: key, required: Boolean(conditionReason) });
          }}
          onClose={() => setMaking(false)}
        />
      )}
      <ChoiceControl
        id={fieldControlId('purpose')}
        label={t('field.purpose')}
        hint={choices.length === 0 ? t('box.noPurposes') : undefined}
        required
        problem={problemAt(problems, `fields.${index}.purpose`)}
        disabled={disabled || !purposes}
        placeholder={t('field.choosePurpose')}
        value={field.purpose}
        options={choices.map(({ key }) => ({
          value: key,
          label: purposeName(purposes, key, language),
        }))}
        onChange={(key) => changeField({ purpose: key, required: isCondition(key) })}
      />
      {purpose && (
        <PurposeWords
          purpose={purpose}
          language={language}
          isStale={isStale && !disabled}
          onTakeOver={() => changeField({ required: isCondition(purpose.key) })}
        />
      )}
    </SectionFrame>
  );
};
