import type { Gateway } from '../../conversation/gateway';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { PurposeService } from '../purposes';
import * as types from './content-types';
import { FormService } from './form.service';
import { translatedAnswers } from './translated.rules';

interface Below {
  ground: Ground;
  gateway: Gateway;
  purposes: PurposeService;
}

const make = ({ ground: { strapi, clock }, gateway, purposes }: Below) => {
  const forms = new FormService(strapi, clock, purposes);
  gateway.web.lookBy(() => forms.looks());
  // Agents read the answers beside what was asked in their own language.
  gateway.agentActions.addDetails(async (_summary, { answers, form }) => {
    const fields = form
      ? (await forms.shown(form.key, form.version, { languages: [] })).definition.fields
      : [];
    return { answers: translatedAnswers(answers, fields) };
  });
  return forms;
};

export const prechat = room({
  name: 'prechat',
  contentTypes: { 'prechat-form': types.prechatForm },
  make,
});
