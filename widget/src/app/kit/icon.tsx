const PATHS = {
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M6 9.5l6 6 6-6',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  chat: 'M12 4c5 0 9 3.2 9 7.3s-4 7.4-9 7.4c-1 0-2-.1-2.9-.4L4.5 20.5l1-3.8A6.8 6.8 0 0 1 3 11.3C3 7.2 7 4 12 4z',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const;

/** A line drawing that goes with a text, or with a label on its button. */
export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" class={'icon icon-' + name}>
    <path d={PATHS[name]} />
  </svg>
);
