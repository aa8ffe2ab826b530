/** Two soft notes, made on the spot: no file to load. */
const NOTES = [
  { frequency: 659.25, at: 0 },
  { frequency: 880, at: 0.12 },
];
const LENGTH = 0.45;
/** Softer for somebody who is at the screen anyway. */
const VOLUMES = { full: 0.08, soft: 0.025 };
const KEY = 'live-chat:chimed';
/** One sound for many events at once, and for many tabs of the panel. */
const PAUSE = 1_500;

interface Note {
  frequency: number;
  at: number;
}

const playNote = (audio: AudioContext, { frequency, at }: Note, volume: number) => {
  const start = audio.currentTime + at;
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH);
  tone.connect(gain).connect(audio.destination);
  tone.start(start);
  tone.stop(start + LENGTH);
};

const chimedJustNow = (now: number): boolean => {
  const last = Number(window.localStorage.getItem(KEY) ?? 0);
  if (now - last >= 0 && now - last < PAUSE) return true;
  window.localStorage.setItem(KEY, String(now));
  return false;
};

/** Plays the soft sound. A browser in which nobody has clicked yet stays silent; that is its rule. */
export const chime = async (volume: keyof typeof VOLUMES = 'full'): Promise<void> => {
  if (chimedJustNow(Date.now())) return;
  const audio = new AudioContext();
  try {
    if (audio.state === 'suspended') return;
    for (const note of NOTES) playNote(audio, note, VOLUMES[volume]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  } finally {
    await audio.close();
  }
};
