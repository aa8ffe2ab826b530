/** The shape of what comes, instead of a spinner in the void. */
export const Skeleton = () => (
  <div class="skeleton pad" aria-hidden="true">
    <i />
    <i />
    <i />
  </div>
);
