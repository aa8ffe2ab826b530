declare module '*.css' {
  /** The style sheet, minified. */
  const text: string;
  export default text;
}

/** Stands for the built app; `scripts/build-widget.mjs` puts its file name in. */
declare module 'live-chat-app';
