import { createTexts, locales } from '../i18n';
import { openPage } from '../page';
import { systemClock } from '../timing';
import { LINK } from './fragment';
import { DataModel } from './model';
import { dataRoutes } from './routes';
import { dataTexts } from './texts';
import { DataView } from './view';

/** "My data" as a page of its own, for links that come by mail. */
openPage({
  name: 'my-data',
  secret: LINK,
  texts: dataTexts,
  begin: async ({ token, language: tag, lang, rest, server, config }, { language }) => {
    const texts = createTexts((await locales[language]()).default, language);
    const model = new DataModel({
      routes: dataRoutes(rest, token, lang),
      clock: systemClock,
      known: token !== undefined,
      linked: true,
      language: tag || language,
      lang,
      noticeVersion: () => config()?.notice?.version,
      pageUrl: location.origin + location.pathname,
    });
    return ({ say }) => (
      <DataView model={model} say={say} texts={texts} level={2} server={server} linked />
    );
  },
});
