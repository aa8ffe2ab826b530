/** How a lower room tells those above it what has happened, and how it lets them take part in what it does. */
export { fact, Facts } from './facts';
export { Hook } from './hook';
export { facts } from './facts.room';
