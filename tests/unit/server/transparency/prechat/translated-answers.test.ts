import { translatedAnswers } from '../../../../../server/src/transparency/prechat/translated.rules';
import type { FieldDefinition } from '../../../../../protocol';

const field: FieldDefinition = {
  key: 'topic',
  type: 'choice',
  required: true,
  label: { en: 'Topic', de: 'Thema' },
  options: [{ value: 'bikes', label: { en: 'Bikes', de: 'Räder' } }],
};

test('question and choice are told in every language, the words of the visitor as they are', () => {
  const answers = [
    { key: 'topic', label: 'Thema', value: 'Räder' },
    { key: 'topic', label: 'Thema', value: 'etwas anderes' },
    { key: 'gone', label: 'Früher', value: 'Räder' },
    { label: 'Topic', value: 'Bikes' },
  ];
  expect(translatedAnswers(answers, [field])).toEqual([
    { ...answers[0], labels: field.label, values: { en: 'Bikes', de: 'Räder' } },
    { ...answers[1], labels: field.label },
    answers[2],
    answers[3],
  ]);
});
