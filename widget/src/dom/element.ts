/** Sets attributes by name. */
export const set = <E extends Element>(element: E, attributes: Record<string, unknown>): E => {
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  return element;
};

/** An element whose class is its shadow part as well, so that websites can style it. */
export const make = (name: string, part: string, attributes: object): HTMLElement =>
  set(document.createElement(name), { part, class: part, ...attributes });
