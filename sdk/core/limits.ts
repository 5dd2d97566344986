/** Every limit on what one page or process can make the SDK hold or send; lengths are UTF-16 units, times milliseconds. */
export const LIMITS = {
  typeLength: 256,
  messageLength: 8 * 1024,
  /** Of one exception, and of the whole chain. */
  stackLength: 32 * 1024,
  stacktraceLength: 64 * 1024,
  /** Exceptions of one chain, the outermost counted. */
  exceptions: 20,
  breadcrumbs: 100,
  breadcrumbMessageLength: 1024,
  /** Data of one breadcrumb, one context, and the values of feature flags, as JSON. */
  jsonLength: 4 * 1024,
  tags: 64,
  tagLength: 200,
  contexts: 32,
  flags: 100,
  fingerprintParts: 16,
  attributes: 100,
  attributeLength: 8 * 1024,
  /** A copy of a foreign value: depth, members of one object or list, and members in all. */
  plainDepth: 5,
  plainMembers: 50,
  plainTotal: 500,
  /** Captured errors that wait for scrub and for `beforeSend`. */
  pending: 128,
  /** Time that this work takes of the page at once. */
  sliceMs: 5,
  /** Longest wait for `beforeSend`, and for what a feature looks up. */
  hookMs: 5_000,
  /** Kinds of errors of which is remembered how often they came. */
  kinds: 200,
  /** Events or records in the queue, and their length. */
  queueItems: 64,
  queueLength: 1024 * 1024,
  /** One event or record; what is longer can not be sent. */
  itemLength: 512 * 1024,
  /** Gathered for so long before a request is made. */
  batchMs: 500,
  /** Bytes of requests that outlive their page, in flight at once: browsers refuse more than 64 KiB. */
  keepaliveBytes: 60 * 1024,
  requestMs: 10_000,
  backoffMs: 1_000,
  backoffMaxMs: 60_000,
  retryAfterMaxMs: 3_600_000,
  /** What waits in a buffer over restarts: requests, their length, and how old they may become. */
  bufferRequests: 200,
  bufferLength: 5 * 1024 * 1024,
  bufferMs: 7 * 86_400_000,
} as const
