export {
  answerKey,
  decodeAnswers,
  encodeAnswers,
  encodeRows,
  isPublishable,
  UnreadableAnswers,
  type Answer,
  type Answers,
} from './answer.ts';
export { askedOfSelected, askedParts, askedStatements } from './asked.ts';
