import type { Core } from '@strapi/strapi';
import type { Shape } from './upgrade.types';

interface Declared {
  schema: { collectionName: string; attributes: Record<string, object> };
}

/** Tables and columns of the plugin's own content types, by their names in the database. */
export const shapeOf = (strapi: Core.Strapi, contentTypes: Record<string, Declared>): Shape =>
  Object.fromEntries(
    Object.entries(contentTypes).map(([name, { schema }]) => {
      const { tableName, attributes } = strapi.db.metadata.get(`plugin::live-chat.${name}`);
      const columns = Object.keys(schema.attributes).map((attribute) => {
        const { columnName } = attributes[attribute] as { columnName?: string };
        return columnName ?? attribute;
      });
      return [tableName, columns];
    })
  );
