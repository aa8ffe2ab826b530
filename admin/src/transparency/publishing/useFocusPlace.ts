import { useEffect, useState } from 'react';

/** Moves the focus to a control that may only be drawn by the change that is asked for along with it. */
export const useFocusPlace = (): ((id: string) => void) => {
  const [wanted, setWanted] = useState<{ id: string }>();
  useEffect(() => {
    if (!wanted) return undefined;
    const frame = requestAnimationFrame(() => {
      // The design system's list boxes carry the name of their field, not its id.
      const control =
        document.getElementById(wanted.id) ??
        document.querySelector<HTMLElement>(`[role="combobox"][name="${CSS.escape(wanted.id)}"]`);
      control?.focus();
      control?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (id) => setWanted({ id });
};
