import { Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { CheckControl, Note, Card, CardLine } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { todosOf } from './breach';
import type { BreachPart } from './part';

const List = styled.ul`
  list-style: disc;
  padding-inline-start: 2rem;
`;

/** What is left to do, and whether it is done. The server has the last word. */
export const ClosingCard = ({ draft, disabled, onChange }: BreachPart) => {
  const t = useText();
  const todos = todosOf(draft);
  return (
    <Card title={t('breach.closing')}>
      <div role="status">
        {todos.length === 0 ? (
          <CardLine>
            <CheckCircle aria-hidden fill="success600" />
            <Typography>{t('breach.ready')}</Typography>
          </CardLine>
        ) : (
          <Note tone={draft.closed ? 'danger' : 'primary'} title={t('breach.todo')}>
            <List>
              {todos.map((todo) => (
                <li key={todo}>{t(`breach.todo.${todo}`)}</li>
              ))}
            </List>
          </Note>
        )}
      </div>
      <CheckControl
        id="breach-closed"
        label={t('breach.isClosed')}
        hint={t('breach.isClosedHint')}
        checked={draft.closed}
        disabled={disabled}
        onChange={(closed) => onChange({ closed })}
      />
    </Card>
  );
};
