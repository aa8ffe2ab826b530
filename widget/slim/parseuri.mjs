// Every browser that runs this widget has URL; the original is a parser of its own.
export const parse = (address) => {
  const { hostname, protocol, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), protocol: protocol.slice(0, -1), port };
};
