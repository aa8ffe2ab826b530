import { Typography } from '@strapi/design-system';
import type { RetentionRun } from '../../../../protocol';
import { useText, type Text } from '../../foundation/i18n';
import { toldResults } from './retention';

type Result = RetentionRun['results'][number];

const factsOf = (t: Text, { key, deleted, anonymised, held, failed }: Result): string =>
  [
    deleted > 0 &&
      t(key === 'idle' ? 'keep.result.ended' : 'keep.result.deleted', { count: deleted }),
    anonymised > 0 && t('keep.result.anonymised', { count: anonymised }),
    held > 0 && t('keep.result.held', { count: held }),
    failed && t('keep.result.failed'),
  ]
    .filter(Boolean)
    .join(', ');

/** What a run did, category by category. */
export const RunResults = ({ run }: { run: RetentionRun }) => {
  const t = useText();
  const results = toldResults(run);
  if (results.length === 0) return run.state === 'done' ? t('keep.run.nothing') : '–';
  return (
    <ul>
      {results.map((result) => (
        <li key={result.key}>
          <Typography textColor={result.failed ? 'danger700' : 'neutral800'}>
            {t('keep.result.line', {
              name: t(`keepKey.${result.key}`),
              facts: factsOf(t, result),
            })}
          </Typography>
        </li>
      ))}
    </ul>
  );
};
