import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { AgentDirectory } from './agents';
import { agentDataStore } from './agent.personal';
import * as types from './content-types';
import { Departments } from './departments';

/** Who answers, and for which part of the house. */
export interface Agents {
  directory: AgentDirectory;
  departments: Departments;
}

interface Below {
  ground: Ground;
  audit: Audit;
}

const make = async ({ ground: { strapi, clock }, audit: { admins } }: Below): Promise<Agents> => {
  const directory = new AgentDirectory(strapi, clock);
  await directory.refresh();
  // Whoever has left is still called what visitors and colleagues knew them by.
  admins.alsoKnownBy(directory.nameOf);
  return { directory, departments: new Departments(strapi) };
};

export const agents = room({
  name: 'agents',
  contentTypes: { department: types.department, 'agent-profile': types.agentProfile },
  make,
  stores: ({ ground: { database } }) => [agentDataStore(database)],
});
