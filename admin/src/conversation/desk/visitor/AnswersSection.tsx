import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { writeNumber, type ChatDetails } from '../../../../../protocol';
import { useLocalized, useText } from '../../../foundation/i18n';
import { Fact, Section } from './Section';

/** What was answered beyond name and address, which stand above already. */
const furtherAnswers = ({ answers, visitor }: ChatDetails) =>
  answers.filter(({ value }) => value !== visitor.name && value !== visitor.email);

/** What the visitor answered before the chat; nothing where that stands above already. */
export const AnswersSection = ({ chat }: { chat: ChatDetails }) => {
  const t = useText();
  const localized = useLocalized();
  const { locale } = useIntl();
  const answers = furtherAnswers(chat);
  if (answers.length === 0 && chat.answers.length > 0) return null;
  return (
    <Section title={t('panel.answers')}>
      {answers.length === 0 ? (
        <Typography textColor="neutral600">{t('panel.noAnswers')}</Typography>
      ) : (
        <dl>
          {answers.map(({ label, value, labels, values, kind }, index) => (
            <Fact key={index} label={localized(labels, label)}>
              {kind === 'number' ? writeNumber(value, locale) : localized(values, value)}
            </Fact>
          ))}
        </dl>
      )}
    </Section>
  );
};
