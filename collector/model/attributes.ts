/**
 * The value of an OTLP attribute (`common.proto` AnyValue) as plain JSON data. A 64-bit integer beyond 2^53 is a decimal string, bytes
 * are base64, NaN and the infinities are the strings that proto3 JSON gives them, an empty AnyValue is null.
 */
export type AttributeValue = string | number | boolean | null | AttributeValue[] | { [key: string]: AttributeValue }

/** Attributes by name. Made without a prototype (`Object.create(null)`) or copied with `defineProperty`, since `__proto__` is a legal key. */
export type Attributes = Record<string, AttributeValue>
