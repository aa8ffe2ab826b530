import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ExportInfo } from '../../../../protocol';
import { Time, useText } from '../../foundation/i18n';
import { exportPath } from '../../foundation/paths';
import { CardLine } from '../../foundation/ui';
import { HandoverButton } from './delivery/HandoverButton';
import { Handovers } from './delivery/Handovers';
import { ExportButtons } from './ExportButtons';
import { ExportStateTag } from './ExportStateTag';
import { FileButtons } from './FileButtons';

/** An export on the page of its case: state, files, deliveries. */
export const CaseExport = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <CardLine>
        <Link tag={NavLink} to={exportPath(info.exportId)}>
          {t('exports.open')}
        </Link>
        <Time at={info.createdAt} style="full" />
        <span>{info.by.name}</span>
      </CardLine>
      <ExportStateTag info={info} />
      <FileButtons info={info} />
      <Flex gap={2} wrap="wrap">
        <HandoverButton info={info} />
        <ExportButtons info={info} />
      </Flex>
      <Handovers info={info} quiet />
    </Flex>
  );
};
