import { useEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { WidgetConfig } from '../../../../../../protocol';
import { useText } from '../../../../foundation/i18n';
import { previewAddress } from './address';
import { useWidth } from './useWidth';

export type View = 'start' | 'offline' | 'notice';
export type Device = 'desktop' | 'phone';

const SIZES: Record<Device, { width: number; height: number }> = {
  desktop: { width: 760, height: 740 },
  phone: { width: 375, height: 700 },
};

const Stage = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  margin: 0 auto;
  overflow: hidden;
  iframe {
    border: 0;
    display: block;
    transform-origin: 0 0;
  }
`;

interface PreviewFrameProps {
  config: WidgetConfig | undefined;
  view: View;
  device: Device;
  dark: boolean;
}

/** The widget itself, in a page of its own; it is told what to show whenever it says that it is ready. */
export const PreviewFrame = ({ config, view, device, dark }: PreviewFrameProps) => {
  const t = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const { ref, width } = useWidth();
  const [loads, setLoads] = useState(0);
  const { url, origin } = useMemo(
    () => previewAddress(window.strapi.backendURL, window.location.href),
    []
  );
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const { type } = (event.data ?? {}) as { type?: unknown };
      if (type === 'live-chat-preview-ready') setLoads((count) => count + 1);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [origin]);
  useEffect(() => {
    if (loads === 0 || !config) return;
    frame.current?.contentWindow?.postMessage(
      { type: 'live-chat-preview', config, view, dark },
      origin
    );
  }, [loads, config, view, dark, origin]);

  const size = SIZES[device];
  const scale = width > 0 ? Math.min(1, width / size.width) : 1;
  return (
    <div ref={ref}>
      <Stage style={{ height: size.height * scale, width: size.width * scale }}>
        <iframe
          ref={frame}
          title={t('preview.title')}
          src={url}
          style={{ ...size, transform: `scale(${scale})` }}
        />
      </Stage>
    </div>
  );
};
