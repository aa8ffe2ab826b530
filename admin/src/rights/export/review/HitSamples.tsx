import { Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OtherHit } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { CardLine, Excerpt } from '../../../foundation/ui';
import { useStoreName } from '../../../foundation/personal-data';

/** Places that are shown at once. */
const SHOWN = 3;

/** Where a value stands, in the words around it. */
export const HitSamples = ({ samples }: { samples: OtherHit['samples'] }) => {
  const t = useText();
  const storeName = useStoreName();
  const [all, setAll] = useState(false);
  const shown = all ? samples : samples.slice(0, SHOWN);
  const more = samples.length - shown.length;
  return (
    <ul>
      {shown.map(({ store, recordId, at, excerpt }) => (
        <CardLine key={`${store} ${recordId} ${excerpt.join('')}`} as="li">
          <Excerpt parts={excerpt} />
          <Typography variant="pi" textColor="neutral600">
            {storeName(store)} {at !== undefined && <Time at={at} style="full" />}
          </Typography>
        </CardLine>
      ))}
      {more > 0 && (
        <li>
          <Button variant="ghost" size="S" onClick={() => setAll(true)}>
            {t('review.moreSamples', { count: more })}
          </Button>
        </li>
      )}
    </ul>
  );
};
