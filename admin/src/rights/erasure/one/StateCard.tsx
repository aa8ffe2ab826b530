import { Typography } from '@strapi/design-system';
import type { ErasureInfo } from '../../../../../protocol';
import { Note, Card, StationList } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { stationOf, stationsOf } from '../rules/state';
import { ErasureStateTag } from '../parts/ErasureStateTag';
import { TroubleNote } from './TroubleNote';

/** How far it is, in stations and in words, and what to do when it stands still. */
export const StateCard = ({ info }: { info: ErasureInfo }) => {
  const t = useText();
  const { state, receivers } = info;
  return (
    <Card title={t('cases.state')}>
      <StationList
        label={t('erasure.way')}
        stations={stationsOf(info)}
        current={stationOf(info)}
        name={(station) => t(`erasureStation.${station}`)}
      />
      <ErasureStateTag info={info} plain />
      <Typography tag="p">{t(`erasureState.${state}.text`)}</Typography>
      {receivers.waiting + receivers.confirmed > 0 && (
        <Typography tag="p" textColor="neutral600">
          {t('erasure.receiversTold', {
            confirmed: receivers.confirmed,
            all: receivers.waiting + receivers.confirmed,
          })}
        </Typography>
      )}
      {info.receipt === 'failed' && (
        <Note tone="warning" title={t('erasure.receiptFailed')}>
          <p>{t('erasure.receiptFailed.remedy')}</p>
        </Note>
      )}
      <TroubleNote info={info} />
    </Card>
  );
};
