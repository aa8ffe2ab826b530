import { Button } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../foundation/i18n';
import { PEOPLE_PATH } from '../../foundation/paths';

/** The way to the search, from where something is done for somebody and nobody is chosen yet. */
export const FindSomebody = () => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Button variant="tertiary" onClick={() => navigate(PEOPLE_PATH)}>
      {t('exports.findSomebody')}
    </Button>
  );
};
