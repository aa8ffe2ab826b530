/** What JSON can hold of a type: a member is there or not, and never `undefined`. */
export type FromJson<T> = T extends readonly (infer U)[]
  ? FromJson<U>[]
  : T extends object
    ? { [K in keyof T]: FromJson<Exclude<T[K], undefined>> }
    : T;
