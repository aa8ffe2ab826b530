import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useState } from 'react';
import type { ExportInfo } from '../../../../../protocol';
import { useMay, ASK } from '../../../foundation/permissions';
import { useText } from '../../../foundation/i18n';
import { Handover } from './Handover';

/** Leads to the delivery of an export that is ready. */
export const HandoverButton = ({ info }: { info: ExportInfo }) => {
  const t = useText();
  const may = useMay(ASK.deliveryCreate);
  const [open, setOpen] = useState(false);
  return (
    <>
      {may && info.state === 'ready' && (
        <Button size="S" startIcon={<PaperPlane />} onClick={() => setOpen(true)}>
          {t('handover.deliver')}
        </Button>
      )}
      {open && <Handover info={info} onClose={() => setOpen(false)} />}
    </>
  );
};
