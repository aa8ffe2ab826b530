import { useAuth } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

const LOGIN = '/auth/login';

/**
 * Ends Strapi's session and leads to its login page, which comes back to this address. Strapi leaves the way back out
 * when it ends a session by itself, so it is put in whichever way the page is left for the login.
 */
export const useLoginAgain = (): (() => void) => {
  const logout = useAuth('LiveChat', (state) => state.logout);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(
    () => () => {
      // After Strapi's own navigation, which is under way while this part is taken down.
      setTimeout(() => {
        const { location } = window;
        const atLogin = location.pathname.endsWith(LOGIN);
        if (!atLogin || new URLSearchParams(location.search).has('redirectTo')) return;
        const back = encodeURIComponent(`${pathname}${search}`);
        navigate(`${LOGIN}?redirectTo=${back}`, { replace: true });
      });
    },
    [navigate, pathname, search]
  );
  return () => void logout();
};
