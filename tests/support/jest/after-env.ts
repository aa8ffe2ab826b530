import { stopEverything } from '../cleanup';

/** A test boots Strapi and migrates a database; a hung one is found by its own deadlines long before. */
jest.setTimeout(120_000);

afterAll(stopEverything);
