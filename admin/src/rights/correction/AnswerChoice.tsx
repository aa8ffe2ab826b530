import { Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import {
  useGetLiveChatPersonRecordsQuery,
  useLazyGetLiveChatPersonRecordsQuery,
} from '../../foundation/api';
import { Time, useText } from '../../foundation/i18n';
import { CardLine, Loaded, MoreButton, usePages, Skeleton } from '../../foundation/ui';
import type { MessageKey } from '../../foundation/translations';
import { answerIn, type Answer } from './correction';

interface AnswerChoiceProps {
  subjectId: string;
  chosen: Answer | undefined;
  problem: MessageKey | undefined;
  onChoose: (answer: Answer) => void;
}

const keyOf = ({ chatId, index }: Answer): string => `${chatId}/${index}`;

/** The person's answers on forms, one of which is corrected. */
export const AnswerChoice = ({ subjectId, chosen, problem, onChoose }: AnswerChoiceProps) => {
  const t = useText();
  const id = useId();
  const first = useGetLiveChatPersonRecordsQuery(
    { subjectId, store: 'answers' },
    { refetchOnMountOrArgChange: true }
  );
  const [ask] = useLazyGetLiveChatPersonRecordsQuery();
  const { pages, error, reload, more } = usePages(first, async (cursor) => {
    const { data } = await ask({ subjectId, store: 'answers', cursor });
    return data;
  });
  const answers = pages?.flatMap(({ records }) => records.flatMap((one) => answerIn(one) ?? []));
  return (
    <Loaded
      data={answers}
      error={error}
      failed={t('person.recordsFailed')}
      onRetry={reload}
      skeleton={<Skeleton $width="60%" />}
    >
      {(all) =>
        all.length === 0 ? (
          <Typography textColor="neutral600">{t('correct.noAnswers')}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography variant="pi" fontWeight="bold" id={id}>
              {t('correct.answer')}
            </Typography>
            <Radio.Group
              aria-labelledby={id}
              value={chosen ? keyOf(chosen) : ''}
              onValueChange={(value: string) => {
                const answer = all.find((one) => keyOf(one) === value);
                if (answer) onChoose(answer);
              }}
            >
              <Flex direction="column" alignItems="flex-start" gap={2}>
                {all.map((answer) => (
                  <Radio.Item key={keyOf(answer)} value={keyOf(answer)}>
                    <CardLine as="span" dir="auto">
                      <span>{t('people.chip', { name: answer.label, value: answer.value })}</span>
                      {answer.at !== undefined && <Time at={answer.at} style="full" />}
                    </CardLine>
                  </Radio.Item>
                ))}
              </Flex>
            </Radio.Group>
            {problem && (
              <Typography variant="pi" textColor="danger700" role="alert">
                {t(problem)}
              </Typography>
            )}
            <MoreButton {...more} />
          </Flex>
        )
      }
    </Loaded>
  );
};
