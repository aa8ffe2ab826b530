import type { SeedAgent, SeedDepartment } from './types';

export const departments: SeedDepartment[] = [
  {
    key: 'sales',
    name: 'Sales',
    names: { en: 'Sales', de: 'Verkauf', fr: 'Ventes', es: 'Ventas', ar: 'المبيعات' },
    position: 1,
  },
  {
    key: 'support',
    name: 'Support',
    names: {
      en: 'Support',
      de: 'Kundendienst',
      fr: 'Assistance',
      es: 'Asistencia',
      ar: 'خدمة العملاء',
    },
    position: 2,
  },
];

export const agents: SeedAgent[] = [
  { email: 'anna@example.test', displayName: 'Anna', departments: null },
  { email: 'ben@example.test', displayName: 'Ben', departments: ['support'] },
  { email: 'admin@example.test', displayName: 'Ada', departments: null },
];
