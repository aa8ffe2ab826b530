import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useText } from '../../foundation/i18n';
import { exportPath } from '../../foundation/paths';
import type { EventFact } from './rules/eventFacts';

const Fact = ({ fact }: { fact: EventFact }) => {
  const t = useText();
  if (fact.kind === 'months') return <span>{t('case.months', { months: fact.months })}</span>;
  if (fact.kind === 'ground') return <span>{t(`refusalGround.${fact.ground}`)}</span>;
  if (fact.kind === 'attempts') return <span>{t('case.attempts', { count: fact.count })}</span>;
  if (fact.kind === 'word') return <span>{fact.word}</span>;
  return (
    <Link tag={NavLink} to={exportPath(fact.exportId)}>
      {t('exports.open')}
    </Link>
  );
};

/** What an event says beyond its kind. */
export const EventFacts = ({ facts }: { facts: readonly EventFact[] }) => (
  <>
    {facts.map((fact, index) => (
      <Fact key={index} fact={fact} />
    ))}
  </>
);
