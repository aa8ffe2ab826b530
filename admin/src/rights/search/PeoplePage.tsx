import { Search } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { PageFrame, Hint } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { ASK } from '../../foundation/permissions';
import { Results } from './Results';
import { SearchForm } from './SearchForm';
import { useSearchFilter } from './useSearchFilter';

const People = () => {
  const t = useText();
  const { filter, search } = useSearchFilter();
  return (
    <PageFrame title={t('people.title')} subtitle={t('people.subtitle')}>
      <SearchForm filter={filter} onSearch={search} />
      {filter === undefined ? (
        <Hint icon={<Search />} title={t('people.start')}>
          {t('people.startText')}
        </Hint>
      ) : (
        <Results key={JSON.stringify(filter)} filter={filter} onClear={() => search({})} />
      )}
    </PageFrame>
  );
};

/** Finds people by whatever is known of them. */
export const PeoplePage = () => (
  <Page.Protect permissions={ASK.subjectRead}>
    <People />
  </Page.Protect>
);
