import type { Localized, NoticeTexts } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, TextControl } from '../../../foundation/ui';
import { partOf, problemAt, sourceOf, type Problem } from '../../../foundation/input';
import { NOTICE_TEXTS, type NoticeText } from '../rules/texts';
import { noticeControlId } from './places';

const SIZES: Record<NoticeText, { rows: number; maxLength: number }> = {
  summary: { rows: 2, maxLength: 400 },
  introduction: { rows: 4, maxLength: 5_000 },
  more: { rows: 4, maxLength: 5_000 },
  policyUrl: { rows: 1, maxLength: 2_000 },
  authority: { rows: 2, maxLength: 500 },
};

interface NoticeTextsCardProps {
  problems: readonly Problem[];
  disabled: boolean;
  language: string;
  texts: NoticeTexts;
  /** In every language, to translate from. */
  all: Localized<NoticeTexts>;
  onChange: (texts: NoticeTexts) => void;
}

/** The site's own words in one language. */
export const NoticeTextsCard = ({
  problems,
  disabled,
  language,
  texts,
  all,
  onChange,
}: NoticeTextsCardProps) => {
  const t = useText();
  const set = (part: NoticeText, text: string) =>
    onChange({ ...texts, [part]: text === '' && part !== 'summary' ? undefined : text });
  return (
    <Card title={t('notice.texts')} explain={t('notice.textsHint')}>
      {NOTICE_TEXTS.map((part) => (
        <TextControl
          key={part}
          id={noticeControlId(`texts.${part}`)}
          label={t(`notice.text.${part}`)}
          hint={t(`notice.text.${part}.hint`)}
          required={part === 'summary'}
          {...SIZES[part]}
          {...(part === 'policyUrl'
            ? { type: 'url' as const, placeholder: 'https://' }
            : { language, source: sourceOf(partOf(all, part), language) })}
          disabled={disabled}
          problem={problemAt(problems, `texts.${language}.${part}`)}
          value={texts[part] ?? ''}
          onChange={(text) => set(part, text)}
        />
      ))}
    </Card>
  );
};
