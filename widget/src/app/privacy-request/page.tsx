import type { Secret } from '../fragment';
import { linkify } from '../../../../protocol/foundation/linkify';
import { openPage } from '../page';
import { RequestModel } from './model';
import { requestTexts } from './texts';
import { RequestView } from './view';

/** As the server makes them for links that confirm a request: its case, and a signature. */
const VERIFICATION: Secret = { key: 'v', form: /^case\.[\w-]{1,64}\.[0-9a-f]{64}$/ };

/** Requests under data protection rights, for people without the browser that they wrote from. */
openPage({
  name: 'privacy-request',
  secret: VERIFICATION,
  texts: requestTexts,
  begin: ({ token, spoilt, language: tag, rest, config }, { language }) => {
    const model = new RequestModel({
      routes: {
        send: (body) => rest.call('visitor/privacy-requests', undefined, body),
        confirm: (secret, password) =>
          rest.call('visitor/verifications', undefined, {
            token: secret,
            ...(password && { password }),
          }),
      },
      token,
      spoilt,
      language: tag || language,
    });
    return ({ say }) => {
      const [policy] = linkify(config()?.notice?.policyUrl ?? '');
      return <RequestView model={model} say={say} policyUrl={policy?.href} />;
    };
  },
});
