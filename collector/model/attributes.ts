/**
 * The value of an OTLP attribute (`common.proto` AnyValue) as plain JSON data. A 64-bit integer beyond 2^53 is a decimal string, bytes
 * are base64, NaN and the infinities are the strings that proto3 JSON gives them, an empty AnyValue is null.
 */
export type AttributeValue = string | number | boolean | null | AttributeValue[] | { [key: string]: AttributeValue }

/** Attributes by name. Made without a prototype (`Object.create(null)`) or copied with `defineProperty`, since `__proto__` is a legal key. */
export type Attributes = Record<string, AttributeValue>

const Bag = function () {} as unknown as { new (): Attributes; prototype: object }
Bag.prototype = Object.freeze(Object.create(null) as object)

/**
 * No attributes yet. As safe for any key as `Object.create(null)`: nothing is inherited. That one is a hash table in V8 from the start,
 * which `JSON.stringify` and property reads take two to three times as long for.
 */
export function newAttributes(): Attributes {
  return new Bag()
}
