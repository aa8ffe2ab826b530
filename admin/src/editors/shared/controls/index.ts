export { CheckControl } from './CheckControl';
export { ChoiceControl } from './ChoiceControl';
export { FieldFrame } from './FieldFrame';
export { ListControl } from './ListControl';
export { NumberControl } from './NumberControl';
export { SourceText } from './SourceText';
export { RetentionControls } from './RetentionControls';
export { TextControl } from './TextControl';
