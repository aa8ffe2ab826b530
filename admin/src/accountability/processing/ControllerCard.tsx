import type { ProcessingRecord } from '../../../../protocol';
import { Definition, Definitions, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

/** Who answers for the processing. */
export const ControllerCard = ({ controller }: { controller: ProcessingRecord['controller'] }) => {
  const t = useText();
  return (
    <Card title={t('record.controller')} explain={t('processing.controllerExplain')}>
      <Definitions>
        <Definition name={t('people.filter.name')}>{controller.name}</Definition>
        <Definition name={t('processing.address')}>{controller.address}</Definition>
        <Definition name={t('people.filter.email')}>{controller.email}</Definition>
        <Definition name={t('processing.dpo')}>{controller.dpo}</Definition>
      </Definitions>
    </Card>
  );
};
