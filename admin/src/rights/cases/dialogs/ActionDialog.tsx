import type { MenuAction } from '../rules/actions';
import { isTextAction } from '../rules/textActions';
import { CodeDialog } from './CodeDialog';
import type { DialogProps } from './DialogProps';
import { ExtendDialog } from './ExtendDialog';
import { RefuseDialog } from './RefuseDialog';
import { SubjectsDialog } from './SubjectsDialog';
import { TextDialog } from './TextDialog';
import { VerificationDialog } from './VerificationDialog';
import { WriteDialog } from './WriteDialog';

interface ActionDialogProps extends DialogProps {
  action: MenuAction;
}

/** What an action has to be told before it is done. */
export const ActionDialog = ({ action, ...props }: ActionDialogProps) => {
  if (isTextAction(action)) return <TextDialog action={action} {...props} />;
  switch (action) {
    case 'send_verification':
      return <VerificationDialog {...props} />;
    case 'confirm_code':
      return <CodeDialog {...props} />;
    case 'set_subjects':
      return <SubjectsDialog {...props} />;
    case 'extend':
      return <ExtendDialog {...props} />;
    case 'refuse':
      return <RefuseDialog {...props} />;
    case 'write':
      return <WriteDialog {...props} />;
    case 'resume':
      return null;
  }
};
