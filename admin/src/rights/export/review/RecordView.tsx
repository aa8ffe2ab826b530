import { styled } from 'styled-components';
import type { RecordField, ReviewedRecord, StoreInfo } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { useFieldName, useValueName } from '../../../foundation/personal-data';
import { isInternal } from '../rules/document';
import { ReviewedText } from './ReviewedText';
import type { Marking } from './marking';

const Row = styled.li`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2.1rem;
  padding: 0.8rem 0;
  &:last-child {
    border-bottom: 0;
  }
  dl {
    display: grid;
    gap: 0.2rem 1.2rem;
    grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr);
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  @media (max-width: 600px) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

interface RecordViewProps {
  info: StoreInfo;
  record: ReviewedRecord;
  marking: Marking;
}

/** One record as it will be handed out: what is said in it, by its names; what is empty is left out. */
export const RecordView = ({ info, record, marking }: RecordViewProps) => {
  const t = useText();
  const fieldName = useFieldName();
  const valueName = useValueName();
  const { store, recordId, values, texts } = record;
  const shown = ({ key, kind }: RecordField) => {
    const parts = texts[key];
    const [only] = parts ?? [];
    const said = only && valueName(store, key, only.text, values);
    // What happened in a chat is told by a word of ours.
    if (said !== undefined && parts?.length === 1 && said !== only?.text) return said;
    if (parts)
      return <ReviewedText parts={parts} place={`${store} ${recordId} ${key}`} marking={marking} />;
    const value = values[key];
    if (value === undefined || value === null || value === '' || isInternal(value))
      return undefined;
    if (kind === 'date' && typeof value === 'number') return <Time at={value} style="full" />;
    if (typeof value === 'boolean') return t(value ? 'person.yes' : 'person.no');
    return <bdi>{valueName(store, key, String(value), values)}</bdi>;
  };
  return (
    <Row>
      <dl>
        {info.fields.map((field) => {
          const value = shown(field);
          return (
            value !== undefined && [
              <dt key={`${field.key} name`}>{fieldName(info, field.key)}</dt>,
              <dd key={field.key}>{value}</dd>,
            ]
          );
        })}
      </dl>
    </Row>
  );
};
