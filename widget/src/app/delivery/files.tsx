import type { ExportFormat } from '../../../../protocol/rights/export';
import type { OpenedDelivery } from '../../../../protocol/rights/delivery';
import { Headline, useStore, type Say } from '../apart';
import type { DeliveryModel } from './model';
import { sizeText } from './size';
import type { FileStep } from './state';
import type { DeliveryMessages } from './texts';

const FORMATS: Record<ExportFormat, keyof DeliveryMessages> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
};
const STEPS: Record<FileStep, keyof DeliveryMessages> = {
  fetching: 'fetching',
  done: 'saved',
  failed: 'notSaved',
};

interface Props {
  model: DeliveryModel;
  say: Say<DeliveryMessages>;
  language: string;
  opened: OpenedDelivery;
}

const File = ({ model, say, language, file }: Omit<Props, 'opened'> & { file: Opened }) => {
  const { files } = useStore(model.store);
  const { fileId, name, format, bytes } = file;
  const step = files[fileId];
  const id = `file-${fileId}`;
  return (
    <li class="entry">
      <p id={id} class="due">
        <bdi dir="ltr">{name}</bdi>
      </p>
      <p class="quiet">
        {say(FORMATS[format])}, {sizeText(bytes, language)}
      </p>
      <button
        class="secondary"
        aria-describedby={id}
        aria-disabled={step === 'fetching'}
        onClick={() => void model.fetch(fileId)}
      >
        {say(step === 'done' ? 'again' : 'download')}
      </button>
      <p role="status" class={step === 'failed' ? 'error' : 'quiet'}>
        {step && say(STEPS[step])}
      </p>
    </li>
  );
};

type Opened = OpenedDelivery['files'][number];

/** What was sent, to be fetched now. */
export const Files = ({ model, say, language, opened }: Props) => {
  const { title, files, expiresAt } = opened;
  const until = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(expiresAt);
  return (
    <>
      <Headline focus>{title}</Headline>
      <p role="status">{say('opened', { time: until })}</p>
      <p class="quiet">{say('keepOpen')}</p>
      <ul class="entries">
        {files.map((file) => (
          <File key={file.fileId} {...{ model, say, language, file }} />
        ))}
      </ul>
    </>
  );
};
