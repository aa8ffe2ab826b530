import { Text } from '../parts';

/** A message's text. */
export const Body = ({ text }: { text: string }) => (
  <p dir="auto">
    <Text text={text} />
  </p>
);
