import { Link } from '@strapi/design-system';
import type { ChatDetails } from '../../../../../protocol';
import { useText } from '../../../foundation/i18n';
import { mailtoOf } from './mailto';
import { Fact, Section } from './Section';

/** An address as a link, or as it stands where it is masked. */
const Address = ({ email }: { email: string }) => {
  const href = mailtoOf(email);
  return href === undefined ? <bdi>{email}</bdi> : <Link href={href}>{email}</Link>;
};

/** How to reach the visitor, as far as they said. */
export const ContactSection = ({ chat }: { chat: ChatDetails }) => {
  const t = useText();
  const { name, email } = chat.visitor;
  if (!name && !email) return null;
  return (
    <Section title={t('panel.contact')}>
      <dl>
        <Fact label={t('panel.name')}>{name}</Fact>
        <Fact label={t('panel.email')}>{email && <Address email={email} />}</Fact>
      </dl>
    </Section>
  );
};
