/** What a person sees of themselves and can do about it. */
export { myData } from './my-data.room';
