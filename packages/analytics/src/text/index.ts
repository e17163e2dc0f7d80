export { createFormat, type Format } from './format.ts';
export { locales, type Catalogue, type Locale } from './locale.ts';
export * from './quantities.ts';
export { readableName } from './item-name.ts';
export {
  itemName,
  itemNames,
  text,
  verbatim,
  type DateStyle,
  type Message,
  type Quantity,
  type Text,
  type TextValue,
} from './text.ts';
export { createTranslator, UnknownMessage, type TextRun, type Translator } from './translator.ts';
