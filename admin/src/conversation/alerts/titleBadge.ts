const COUNT = /^\(\d+\+?\) /;

/** A page's title with a count in front of it, or without one. */
export const withCount = (title: string, count: number): string => {
  const bare = title.replace(COUNT, '');
  if (count === 0) return bare;
  return `(${count > 99 ? '99+' : count}) ${bare}`;
};

/** Keeps the count in front of the title, whatever page sets which title. The answer ends it. */
export const keepTitleCount = (document: Document, count: () => number) => {
  const update = () => {
    const wanted = withCount(document.title, count());
    if (wanted !== document.title) document.title = wanted;
  };
  const observer = new MutationObserver(update);
  observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  update();
  return {
    update,
    end: () => {
      observer.disconnect();
      document.title = withCount(document.title, 0);
    },
  };
};
