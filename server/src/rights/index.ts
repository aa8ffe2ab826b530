import type { Plan, Planned } from '../foundation/house';
import type { Transparency } from '../transparency';
import { cases } from './cases';
import { correction } from './correction';
import { delivery } from './delivery';
import { erasure } from './erasure';
import { exportRoom } from './export';
import { holds } from './holds';
import { myData } from './my-data';
import { people } from './people';
import { redaction } from './redaction';
import { search } from './search';
import { subjectSettingsRoom } from './settings';
import { wordIndex } from './word-index';

/** What a person can ask for (Art 15–22). */
export const rights = (below: Plan<Transparency>) =>
  below
    .and(wordIndex)
    .and(people)
    .and(subjectSettingsRoom)
    .and(cases)
    .and(exportRoom)
    .and(delivery)
    .and(holds)
    .and(erasure)
    .and(redaction)
    .and(correction)
    .and(myData)
    .and(search);

export type Rights = Planned<ReturnType<typeof rights>>;
