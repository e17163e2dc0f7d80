import { readDocument, type Document, type Place } from '../documents.ts';
import { pointerKey, pointerSchema, type Environment, type Pointer } from '../environment.ts';
import type { StateStore } from '../ports.ts';
import { promotionKey, promotionSchema, type Promotion } from './promotion.ts';

export function pointerPlace(environment: Environment): Place<Pointer> {
  return { key: pointerKey(environment), schema: pointerSchema };
}

export function promotionPlace(id: string): Place<Promotion> {
  return { key: promotionKey(id), schema: promotionSchema };
}

/** An environment's pointer, or null where nothing was ever deployed. */
export function readPointer(store: StateStore, environment: Environment): Promise<Document<Pointer> | null> {
  return readDocument(store, pointerPlace(environment));
}

/** A promotion's document, or null. */
export function readPromotion(store: StateStore, id: string): Promise<Document<Promotion> | null> {
  return readDocument(store, promotionPlace(id));
}
