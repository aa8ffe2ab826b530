import { Button, Flex } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import { useState, type ComponentType } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../../../foundation/i18n';
import { Note, TextControl } from '../../../../foundation/ui';
import { problemAt, type Problem } from '../../../../foundation/input';
import { formControlId } from '../places';
import { isLogo } from '../../rules/logo';

/** What the Media Library's dialog takes and gives of what it has. */
interface LibraryProps {
  allowedTypes: readonly 'images'[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: readonly { url: string; name: string }[]) => void;
}

const Picture = styled.img`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  height: 4rem;
  object-fit: contain;
  width: 4rem;
`;

interface LogoControlProps {
  logo: string;
  disabled: boolean;
  problems: readonly Problem[];
  onChange: (logo: string | undefined) => void;
}

/** The picture in the window's header, out of the Media Library. */
export const LogoControl = ({ logo, disabled, problems, onChange }: LogoControlProps) => {
  const t = useText();
  const components = useStrapiApp('LiveChatLogo', (state) => state.components);
  const Library = components['media-library'] as ComponentType<LibraryProps> | undefined;
  const [choosing, setChoosing] = useState(false);
  const [refused, setRefused] = useState<string>();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <TextControl
        id={formControlId('appearance.logo')}
        label={t('form.logo')}
        hint={t('form.logoHint')}
        placeholder="/uploads/logo.png"
        disabled={disabled}
        problem={problemAt(problems, 'appearance.logo')}
        value={logo}
        onChange={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
      />
      <Flex gap={3}>
        {isLogo(logo) && <Picture src={`${window.strapi.backendURL}${logo}`} alt="" />}
        {Library && !disabled && (
          <Button variant="secondary" startIcon={<Images />} onClick={() => setChoosing(true)}>
            {t('form.logoChoose')}
          </Button>
        )}
        {logo !== '' && !disabled && (
          <Button variant="tertiary" onClick={() => onChange(undefined)}>
            {t('form.logoNone')}
          </Button>
        )}
      </Flex>
      {refused !== undefined && (
        <Note tone="warning" alert>
          {t('form.logoRefused', { name: refused })}
        </Note>
      )}
      {choosing && Library && (
        <Library
          allowedTypes={['images']}
          multiple={false}
          onClose={() => setChoosing(false)}
          onSelectAssets={([asset]) => {
            setChoosing(false);
            if (!asset) return;
            setRefused(isLogo(asset.url) ? undefined : asset.name);
            if (isLogo(asset.url)) onChange(asset.url);
          }}
        />
      )}
    </Flex>
  );
};
