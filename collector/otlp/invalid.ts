/**
 * A body that is not the OTLP message it is said to be: HTTP 400, gRPC INVALID_ARGUMENT. The message says what is wrong and where, in bytes
 * from the start for protobuf, as a JSON path for JSON.
 */
export class InvalidOtlp extends Error {
  override name = 'InvalidOtlp'
}

/** OTLP well enough, but more than one request may hold (a limit of `LIMITS`): HTTP 413, gRPC RESOURCE_EXHAUSTED without RetryInfo. */
export class OversizeOtlp extends Error {
  override name = 'OversizeOtlp'
}
