export { createFormat, locales, type Format, type Locale } from './format.ts';
export * from './quantities.ts';
export {
  text,
  verbatim,
  type DateStyle,
  type Message,
  type Quantity,
  type Text,
  type TextValue,
} from './text.ts';
export {
  createTranslator,
  UnknownMessage,
  type Catalogue,
  type TextRun,
  type Translator,
} from './translator.ts';
