import type { RequestKind } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { stationOf, stationsOf, type Step } from './rules/nextStep';
import { StationList } from '../../foundation/ui';

/** The way of a case, and how far it has come. */
export const Stations = ({ kind, step }: { kind: RequestKind; step: Step | undefined }) => {
  const t = useText();
  return (
    <StationList
      label={t('case.way')}
      stations={stationsOf(kind)}
      current={stationOf(step)}
      name={(station) => t(`case.station.${station}`)}
    />
  );
};
