import { Typography } from '@strapi/design-system';
import { useGetLiveChatPersonRecordsQuery } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { profileValue, type CorrectedField } from './correction';

interface ProfileNowProps {
  subjectId: string;
  field: CorrectedField;
}

/** What the profile says now; nothing until it is known. */
export const ProfileNow = ({ subjectId, field }: ProfileNowProps) => {
  const t = useText();
  const { currentData } = useGetLiveChatPersonRecordsQuery(
    { subjectId, store: 'profiles' },
    { refetchOnMountOrArgChange: true }
  );
  if (!currentData) return null;
  const now = profileValue(currentData.records, subjectId, field);
  return (
    <Typography textColor="neutral600">
      {now === undefined ? t('correct.empty') : t('correct.now', { value: now })}
    </Typography>
  );
};
