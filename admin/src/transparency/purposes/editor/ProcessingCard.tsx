import { Flex, Typography } from '@strapi/design-system';
import { DATA_CATEGORIES } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { Card, CheckControl } from '../../../foundation/ui';
import { problemAt } from '../../../foundation/input';
import { RetentionControls } from '../../publishing';
import { purposeControlId, type PurposeEditing } from './editing';

/** Which data, and for how long. */
export const ProcessingCard = ({ editing }: { editing: PurposeEditing }) => {
  const t = useText();
  const { purpose, disabled, problems, change } = editing;
  const problem = problemAt(problems, 'categories');
  return (
    <Card title={t('purpose.data')} explain={t('purpose.dataHint')}>
      <Flex
        role="group"
        aria-label={t('purpose.categories')}
        direction="column"
        alignItems="flex-start"
        gap={2}
      >
        {DATA_CATEGORIES.map((category) => (
          <CheckControl
            key={category}
            id={purposeControlId(`categories.${category}`)}
            label={t(`category.${category}`)}
            checked={purpose.categories.includes(category)}
            disabled={disabled}
            onChange={(on) =>
              change({
                categories: DATA_CATEGORIES.filter((one) =>
                  one === category ? on : purpose.categories.includes(one)
                ),
              })
            }
          />
        ))}
        {problem && (
          <Typography variant="pi" textColor="danger600" role="alert">
            {typeof problem.text === 'string' ? t(problem.text) : problem.text.words}
          </Typography>
        )}
      </Flex>
      <RetentionControls
        idOf={(part) => purposeControlId(`retention.${part}`)}
        retention={purpose.retention}
        problem={problemAt(problems, 'retention.days')}
        disabled={disabled}
        onChange={(retention) => change({ retention })}
      />
    </Card>
  );
};
