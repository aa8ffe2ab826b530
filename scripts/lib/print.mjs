const colour = process.stdout.isTTY && !process.env.NO_COLOR;
let out = process.stdout;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint('1');
export const dim = paint('2');
export const red = paint('31');
export const green = paint('32');
export const yellow = paint('33');

export const say = (text = '') => out.write(`${text}\n`);

/** For commands whose own output is read by programs: everything said goes to standard error. */
export const sayOnStandardError = () => {
  out = process.stderr;
};

/** `1.4 s`, `2 min 5 s` */
export const duration = (milliseconds) => {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};

/**
 * Says that something has begun and, until `done`, shows that it goes on: a counting line on a terminal,
 * a line every half minute elsewhere, so that a log never looks hung.
 */
export const progress = (text) => {
  const started = Date.now();
  const terminal = out.isTTY === true;
  say(`${bold('▸')} ${text}`);
  const timer = setInterval(
    () => {
      const since = duration(Date.now() - started);
      if (terminal) out.write(`\r  ${dim(`… ${since}`)} `);
      else say(`  … ${text}: ${since}`);
    },
    terminal ? 1_000 : 30_000
  );
  const end = (mark, note) => {
    clearInterval(timer);
    if (terminal) out.write('\r\u001b[K');
    say(`  ${mark} ${note} ${dim(`(${duration(Date.now() - started)})`)}`);
  };
  return {
    done: (note = 'done') => end(green('✓'), note),
    failed: (note = 'failed') => end(red('✗'), note),
  };
};
