import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { NoticeDefinition, NoticeTexts } from '../../../../../protocol';
import { useLanguageName, useText } from '../../../foundation/i18n';
import { LanguageBar, MissingList, ProblemList, useFocusPlace } from '../../publishing';
import { sortLanguages, toTag } from '../../../foundation/input';
import { missingNoticeTexts } from '../rules/texts';
import type { useNoticeEditor } from '../useNoticeEditor';
import { ControllerCard } from './ControllerCard';
import { NoticePreview } from './NoticePreview';
import { NoticeTextsCard } from './NoticeTextsCard';
import { noticeControlId, noticeProblemText, placeOf } from './places';

const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: 1.6rem;
  grid-template-columns: minmax(0, 1fr);
  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;

interface WriteTabProps {
  editor: ReturnType<typeof useNoticeEditor>;
  disabled: boolean;
  language: string | undefined;
  onLanguage: (language: string) => void;
}

/** What people write on the left, what visitors will read on the right. */
export const WriteTab = ({ editor, disabled, language: asked, onLanguage }: WriteTabProps) => {
  const t = useText();
  const nameOf = useLanguageName();
  const { locale } = useIntl();
  const focus = useFocusPlace();
  const { draft, setDraft, problems } = editor;
  const written = sortLanguages(Object.keys(draft.texts));
  const language = asked ?? written[0] ?? toTag(locale.split('-')[0] ?? '') ?? 'en';
  const missing = missingNoticeTexts(draft);

  const change = (next: Partial<NoticeDefinition>) => setDraft((now) => ({ ...now, ...next }));
  const setTexts = (texts: NoticeTexts) =>
    setDraft((now) => ({ ...now, texts: { ...now.texts, [language]: texts } }));
  const jump = (control: string, to: string | undefined) => {
    if (to !== undefined) onLanguage(to);
    focus(control);
  };
  const parts = {
    notice: draft,
    problems: editor.listed ? problems : problems.filter(isTyped),
    disabled,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {editor.listed && (
        <ProblemList
          items={problems.map((problem) => ({
            id: problem.path,
            text: noticeProblemText(t, nameOf, problem),
            onJump: () => {
              const { control, language: to } = placeOf(problem.path);
              jump(control, to);
            },
          }))}
        />
      )}
      <LanguageBar
        languages={sortLanguages([...written, language])}
        language={language}
        missing={Object.fromEntries(
          written.map((tag) => [tag, missing.filter((one) => one.language === tag).length])
        )}
        disabled={disabled}
        closed
        onChoose={onLanguage}
        onAdd={(tag) => {
          change({ texts: { ...draft.texts, [tag]: draft.texts[tag] ?? { summary: '' } } });
          onLanguage(tag);
        }}
      />
      <Columns>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <NoticeTextsCard
            {...parts}
            language={language}
            texts={draft.texts[language] ?? { summary: '' }}
            all={draft.texts}
            onChange={setTexts}
          />
          <ControllerCard {...parts} onChange={change} />
          <MissingList
            items={missing.map(({ language: tag, part }) => ({
              id: `${tag} ${part}`,
              language: tag,
              name: t(`notice.text.${part}`),
              onJump: () => jump(noticeControlId(`texts.${part}`), tag),
            }))}
          />
        </Flex>
        <NoticePreview
          notice={draft}
          language={language}
          complete={problems.length === 0 && draft.texts[language] !== undefined}
        />
      </Columns>
    </Flex>
  );
};

/** What was typed wrong is said at once; what is still empty only after saving was tried. */
const isTyped = ({ text }: { text: unknown }) => text !== 'editor.problem.empty';
