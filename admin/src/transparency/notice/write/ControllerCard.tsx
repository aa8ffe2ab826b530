import type { NoticeDefinition } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, CheckControl, TextControl } from '../../../foundation/ui';
import { problemAt, type Problem } from '../../../foundation/input';
import { SideBySide } from '../../publishing';
import { noticeControlId } from './places';

interface ControllerCardProps {
  notice: NoticeDefinition;
  problems: readonly Problem[];
  disabled: boolean;
  onChange: (next: Partial<NoticeDefinition>) => void;
}

type Dpo = NonNullable<NoticeDefinition['dpo']>;

interface DpoFieldsProps {
  dpo: Dpo;
  /** What every field has, by its path in the notice. */
  shared: (path: string) => { id: string; problem: Problem | undefined; disabled: boolean };
  onChange: (next: Partial<Dpo>) => void;
}

/** The data protection officer. */
const DpoFields = ({ dpo, shared, onChange }: DpoFieldsProps) => {
  const t = useText();
  return (
    <SideBySide>
      <TextControl
        {...shared('dpo.name')}
        label={t('notice.dpoName')}
        maxLength={200}
        value={dpo.name ?? ''}
        onChange={(name) => onChange({ name: name === '' ? undefined : name })}
      />
      <TextControl
        {...shared('dpo.email')}
        label={t('notice.dpoEmail')}
        type="email"
        required
        value={dpo.email}
        onChange={(email) => onChange({ email })}
      />
    </SideBySide>
  );
};

/** Who answers for the data, and how to reach them. */
export const ControllerCard = ({ notice, problems, disabled, onChange }: ControllerCardProps) => {
  const t = useText();
  const { controller, dpo } = notice;
  const shared = (path: string) => ({
    id: noticeControlId(path),
    problem: problemAt(problems, path),
    disabled,
  });
  const setController = (next: Partial<NoticeDefinition['controller']>) =>
    onChange({ controller: { ...controller, ...next } });
  const setDpo = (next: Partial<Dpo>) => onChange({ dpo: { email: '', ...dpo, ...next } });
  return (
    <Card title={t('notice.controller')} explain={t('notice.controllerHint')}>
      <TextControl
        {...shared('controller.name')}
        label={t('notice.name')}
        required
        maxLength={200}
        value={controller.name}
        onChange={(name) => setController({ name })}
      />
      <TextControl
        {...shared('controller.address')}
        label={t('notice.address')}
        required
        rows={3}
        maxLength={500}
        value={controller.address}
        onChange={(address) => setController({ address })}
      />
      <SideBySide>
        <TextControl
          {...shared('controller.email')}
          label={t('notice.email')}
          type="email"
          required
          value={controller.email}
          onChange={(email) => setController({ email })}
        />
        <TextControl
          {...shared('controller.phone')}
          label={t('notice.phone')}
          type="tel"
          maxLength={60}
          value={controller.phone ?? ''}
          onChange={(phone) => setController({ phone: phone === '' ? undefined : phone })}
        />
      </SideBySide>
      <TextControl
        {...shared('jurisdiction')}
        label={t('notice.jurisdiction')}
        hint={t('notice.jurisdictionHint')}
        placeholder="EU GDPR"
        required
        maxLength={120}
        value={notice.jurisdiction}
        onChange={(jurisdiction) => onChange({ jurisdiction })}
      />
      <CheckControl
        id={noticeControlId('dpo')}
        label={t('notice.hasDpo')}
        checked={dpo !== undefined}
        disabled={disabled}
        onChange={(on) => onChange({ dpo: on ? { email: '' } : undefined })}
      />
      {dpo && <DpoFields dpo={dpo} shared={shared} onChange={setDpo} />}
    </Card>
  );
};
