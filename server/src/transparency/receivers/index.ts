/** Who else gets data: receivers of webhooks, what they are told, and what was told to whom. */
export { receivers, type Receivers } from './receivers.room';
export { SubjectNews } from './subject-news';
