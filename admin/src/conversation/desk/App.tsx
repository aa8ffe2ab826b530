import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useInputMethods } from '../../foundation/keys';
import { INBOX_PATH } from '../../foundation/plugin';
import { InboxPage } from './InboxPage';

/** Pages below `/plugins/live-chat`. */
export const App = () => {
  useInputMethods();
  return (
    <Routes>
      <Route index element={<Navigate to={INBOX_PATH} replace />} />
      <Route path="inbox/:chatId?" element={<InboxPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
};
