import { saveBlob } from '../apart';
import type { Secret } from '../fragment';
import { openPage } from '../page';
import { DeliveryModel } from './model';
import { deliveryRoutes } from './routes';
import { deliveryTexts } from './texts';
import { DeliveryView } from './view';

/** As the server makes them: the delivery, and a signature. */
const DELIVERY: Secret = { key: 't', form: /^[a-z0-9]{24,36}\.[0-9a-f]{64}$/ };

/** Files that were sent to a person by a mailed link. */
openPage({
  name: 'delivery',
  secret: DELIVERY,
  texts: deliveryTexts,
  begin: ({ token, spoilt, rest, server, speak }) => {
    const model = new DeliveryModel({
      routes: deliveryRoutes(server, rest),
      token,
      spoilt,
      save: saveBlob,
      speak,
    });
    return ({ say, language }) => <DeliveryView model={model} say={say} language={language} />;
  },
});
