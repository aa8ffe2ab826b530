import { DEFAULT_FORM, type FormAssignment } from '../../../../../../protocol';
import { useLanguageName, useText } from '../../../../foundation/i18n';
import { Card, ListControl, Note } from '../../../../foundation/ui';
import { problemsBelow, toTag } from '../../../../foundation/input';
import { toPagePath } from '../../rules/pagePath';
import type { Editing } from '../editing';
import { formControlId } from '../places';

/** Which visitors get the form. */
export const WhereTab = ({ editing, formKey }: { editing: Editing; formKey: string }) => {
  const t = useText();
  const nameOf = useLanguageName();
  const { form, change, disabled, problems } = editing;
  const set = (part: keyof FormAssignment) => (values: string[]) =>
    change((now) => ({ ...now, assignment: { ...now.assignment, [part]: values } }));
  const shared = (part: keyof FormAssignment) => ({
    id: formControlId(`assignment.${part}`),
    values: form.assignment[part],
    disabled,
    problem: problemsBelow(problems, `assignment.${part}`)[0],
    onChange: set(part),
  });
  return (
    <Card title={t('form.tab.where')} explain={t('form.whereHint')}>
      {formKey === DEFAULT_FORM ? (
        <Note tone="secondary">{t('forms.reach.rest')}</Note>
      ) : (
        Object.values(form.assignment).every((values: string[]) => values.length === 0) && (
          <Note tone="warning">{t('forms.reach.named', { key: formKey })}</Note>
        )
      )}
      <ListControl
        {...shared('pages')}
        label={t('form.pages')}
        hint={t('form.pagesHint')}
        placeholder="/shop/*"
        read={(typed) => {
          const path = toPagePath(typed);
          return path === undefined ? { refused: 'editor.problem.path' } : { value: path };
        }}
      />
      <ListControl
        {...shared('languages')}
        label={t('form.languages')}
        hint={t('form.languagesHint')}
        placeholder="de"
        name={nameOf}
        read={(typed) => {
          const tag = toTag(typed);
          return tag === undefined ? { refused: 'editor.problem.tag' } : { value: tag };
        }}
      />
      <ListControl
        {...shared('departments')}
        label={t('form.departments')}
        hint={t('form.departmentsHint')}
        placeholder="sales"
        read={(typed) => ({ value: typed.trim().slice(0, 64) })}
      />
    </Card>
  );
};
