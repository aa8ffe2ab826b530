import type { SeedAgent, SeedDepartment } from './types';

export const departments: SeedDepartment[] = [
  { key: 'sales', name: 'Sales', position: 1 },
  { key: 'support', name: 'Support', position: 2 },
];

export const agents: SeedAgent[] = [
  { email: 'anna@example.test', displayName: 'Anna', departments: null },
  { email: 'ben@example.test', displayName: 'Ben', departments: ['support'] },
  { email: 'admin@example.test', displayName: 'Ada', departments: null },
];
