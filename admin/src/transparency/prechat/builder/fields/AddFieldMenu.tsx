import { Flex, Menu, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Fragment } from 'react';
import type { FieldType } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { TYPE_GROUPS } from '../../rules/fieldTypes';

/** The kinds of fields, each with a line on what it is for. */
export const AddFieldMenu = ({ onAdd }: { onAdd: (type: FieldType) => void }) => {
  const t = useText();
  return (
    <Menu.Root>
      <Menu.Trigger variant="secondary" startIcon={<Plus />} endIcon={null}>
        {t('field.add')}
      </Menu.Trigger>
      <Menu.Content maxHeight="44rem">
        {TYPE_GROUPS.map(({ id, types }, index) => (
          <Fragment key={id}>
            {index > 0 && <Menu.Separator />}
            <Menu.Label>{t(`type.group.${id}`)}</Menu.Label>
            {types.map((type) => (
              <Menu.Item key={type} onSelect={() => onAdd(type)}>
                <Flex direction="column" alignItems="flex-start">
                  <Typography fontWeight="semiBold">{t(`type.${type}`)}</Typography>
                  <Typography variant="pi" textColor="neutral600">
                    {t(`type.${type}.explain`)}
                  </Typography>
                </Flex>
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
