import { Button, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { FIELD_LENGTHS, type Recipient } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, ChoiceControl, TextControl } from '../../../foundation/ui';
import { problemAt } from '../../../foundation/input';
import { useFocusPlace } from '../../publishing';
import { purposeControlId, type PurposeEditing } from './editing';

const Row = styled.li`
  align-items: start;
  display: grid;
  gap: 0.8rem;
  grid-template-columns: minmax(0, 1fr);
  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(8rem, 1fr) auto;
    > button {
      margin-top: 2.2rem;
    }
  }
`;

const ROLES = ['processor', 'controller'] as const;

/** Who gets the data besides the controller. */
export const RecipientsCard = ({ editing }: { editing: PurposeEditing }) => {
  const t = useText();
  const focus = useFocusPlace();
  const { purpose, disabled, problems, change } = editing;
  const { recipients } = purpose;
  const id = (at: number, part: string) => purposeControlId(`recipients.${at}.${part}`);
  const replace = (at: number, next: Recipient) =>
    change({ recipients: recipients.map((one, other) => (other === at ? next : one)) });
  const add = () => {
    change({ recipients: [...recipients, { name: '', role: 'processor' }] });
    focus(id(recipients.length, 'name'));
  };
  const addButton = !disabled && recipients.length < FIELD_LENGTHS.recipients && (
    <Button variant="secondary" size="S" startIcon={<Plus />} onClick={add}>
      {t('party.add')}
    </Button>
  );
  return (
    <Card title={t('purpose.recipients')} explain={t('purpose.recipientsHint')} action={addButton}>
      {recipients.length === 0 && <Typography textColor="neutral600">{t('party.none')}</Typography>}
      <ul>
        {recipients.map((recipient, at) => (
          <Row key={at}>
            <TextControl
              id={id(at, 'name')}
              label={t('party.name')}
              required
              maxLength={200}
              disabled={disabled}
              problem={problemAt(problems, `recipients.${at}.name`)}
              value={recipient.name}
              onChange={(name) => replace(at, { ...recipient, name })}
            />
            <ChoiceControl
              id={id(at, 'role')}
              label={t('party.role')}
              disabled={disabled}
              value={recipient.role}
              options={ROLES.map((role) => ({ value: role, label: t(`party.${role}`) }))}
              onChange={(role) => replace(at, { ...recipient, role })}
            />
            <TextControl
              id={id(at, 'country')}
              label={t('party.country')}
              placeholder="DE"
              maxLength={2}
              disabled={disabled}
              problem={problemAt(problems, `recipients.${at}.country`)}
              value={recipient.country ?? ''}
              onChange={(text) =>
                replace(at, { ...recipient, country: text === '' ? undefined : text.toUpperCase() })
              }
            />
            {!disabled && (
              <IconButton
                variant="ghost"
                label={t('editor.takeOut', { what: recipient.name })}
                onClick={() =>
                  change({ recipients: recipients.filter((_one, other) => other !== at) })
                }
              >
                <Trash />
              </IconButton>
            )}
          </Row>
        ))}
      </ul>
    </Card>
  );
};
