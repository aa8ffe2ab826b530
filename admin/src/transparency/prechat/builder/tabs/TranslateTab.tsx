import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useLanguageName, useText } from '../../../../foundation/i18n';
import { Card, TextControl } from '../../../../foundation/ui';
import { directionOf, otherOf } from '../../../../foundation/input';
import { textsOf, withTextAt, type PlacedText } from '../../rules/missing';
import type { Editing } from '../editing';
import { nameOfText } from '../places';

const Row = styled.li`
  align-items: start;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  display: grid;
  gap: 0.8rem 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  padding: 1.2rem 0;
  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  > p {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
    padding-top: 2.2rem;
    white-space: pre-wrap;
  }
`;

const isLong = ({ place }: PlacedText, text: string) =>
  text.length > 60 || (place.tab === 'texts' && place.part !== 'title' && place.part !== 'start');

/** Every text of the form in one list: what it says on the left, how it is said in the chosen language on the right. */
export const TranslateTab = ({ editing }: { editing: Editing }) => {
  const t = useText();
  const nameOf = useLanguageName();
  const { form, change, language, disabled } = editing;
  const rows = textsOf(form).flatMap((placed) => {
    // Whatever is the first of all languages: a line must not go with the first letter that is typed into it.
    const source = otherOf(placed.texts, language);
    return source ? [{ placed, source }] : [];
  });
  return (
    <Card
      title={t('translate.title', { language: nameOf(language) })}
      explain={t('translate.explain')}
    >
      {rows.length === 0 && <Typography textColor="neutral600">{t('translate.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {rows.map(({ placed, source }) => (
          <Row key={JSON.stringify(placed.place)}>
            <p lang={source.language} dir={directionOf(source.language)}>
              {source.text}
            </p>
            <TextControl
              id={`translate-${JSON.stringify(placed.place)}`}
              label={nameOfText(t, form, source.language, placed.place)}
              rows={isLong(placed, source.text) ? 3 : 1}
              maxLength={5_000}
              language={language}
              disabled={disabled}
              value={placed.texts[language] ?? ''}
              onChange={(text) => change((now) => withTextAt(now, placed.place, language, text))}
            />
          </Row>
        ))}
      </Flex>
    </Card>
  );
};
