import { Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { styled } from 'styled-components';
import type { ReviewedRecord, StoreInfo } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { sectionsOf } from '../rules/document';
import { MoreButton } from '../../../foundation/ui';
import { useStoreName } from '../../../foundation/personal-data';
import { FindBar } from './FindBar';
import { RecordView } from './RecordView';
import type { Marking } from './marking';

const Pane = styled.section`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  min-width: 0;
  @media (min-width: 1151px) {
    max-height: calc(100dvh - 14rem);
    position: sticky;
    top: 2rem;
  }
`;

const Scroll = styled.div`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  overflow: auto;
  padding: 2rem 2.4rem;
  /* Marks are not brought to where the bar of the main button lies. */
  scroll-padding-bottom: 10rem;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

interface DocumentPaneProps {
  records: readonly ReviewedRecord[];
  stores: readonly StoreInfo[];
  marking: Marking;
  more: ComponentProps<typeof MoreButton>;
  onLookFor: (wanted: string) => void;
  onMask: (name: string) => void;
}

/** What will be handed out, to read from the beginning to the end. */
export const DocumentPane = ({
  records,
  stores,
  marking,
  more,
  onLookFor,
  onMask,
}: DocumentPaneProps) => {
  const t = useText();
  const storeName = useStoreName();
  return (
    <Pane aria-label={t('review.text')}>
      <FindBar
        records={records}
        wanted={marking.wanted}
        isWhole={!more.hasMore}
        onLookFor={onLookFor}
        onMask={onMask}
      />
      <Scroll
        tabIndex={0}
        role="group"
        aria-label={t('review.text')}
        onMouseUp={() => {
          const selected = String(window.getSelection() ?? '');
          if (selected.trim() !== '') onLookFor(selected);
        }}
      >
        {records.length === 0 && (
          <Typography textColor="neutral600">{t('people.holdsNothing')}</Typography>
        )}
        {sectionsOf(records).map(({ store, records: held }) => {
          const info = stores.find(({ key }) => key === store);
          return (
            info && (
              <section key={store}>
                <Typography variant="delta" tag="h3">
                  {storeName(store, stores)}
                </Typography>
                <ul>
                  {held.map((record) => (
                    <RecordView
                      key={record.recordId}
                      info={info}
                      record={record}
                      marking={marking}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        <MoreButton {...more} />
      </Scroll>
    </Pane>
  );
};
