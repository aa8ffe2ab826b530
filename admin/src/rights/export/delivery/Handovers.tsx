import { Typography } from '@strapi/design-system';
import type { ExportInfo } from '../../../../../protocol';
import { useGetLiveChatHandoversQuery } from '../../../foundation/api';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { Skeleton, Loaded } from '../../../foundation/ui';
import { HandoverLine } from './HandoverLine';

interface HandoversProps {
  info: ExportInfo;
  /** Says nothing where there is nothing. */
  quiet?: boolean;
}

/** Deliveries of an export, the newest first. */
export const Handovers = ({ info, quiet = false }: HandoversProps) => {
  const t = useText();
  const may = useMay(ASK.exportCreate);
  const { currentData, isError, error, refetch } = useGetLiveChatHandoversQuery(info.exportId, {
    skip: !may,
    refetchOnMountOrArgChange: true,
  });
  if (may === undefined) return null;
  if (!may)
    return quiet ? null : <Typography textColor="neutral600">{t('exports.mayNot')}</Typography>;
  return (
    <Loaded
      data={currentData}
      error={isError ? error : undefined}
      failed={t('handover.failed')}
      onRetry={() => void refetch()}
      skeleton={<Skeleton $width="50%" />}
    >
      {({ deliveries }) =>
        deliveries.length > 0 ? (
          <ul>
            {[...deliveries]
              .sort((a, b) => b.createdAt - a.createdAt)
              .map((one) => (
                <HandoverLine key={one.deliveryId} delivery={one} />
              ))}
          </ul>
        ) : quiet ? null : (
          <Typography textColor="neutral600">{t('handover.none')}</Typography>
        )
      }
    </Loaded>
  );
};
