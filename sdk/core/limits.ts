/** Every limit on what one page or process can make the SDK hold or send; lengths are UTF-16 units, times milliseconds. Used as `LIMITS.pending`; a constant each, so that bundles have the numbers alone. */
export const typeLength = 256
export const messageLength = 8 * 1024
/** Of one exception, and of the whole chain. */
export const stackLength = 32 * 1024
export const stacktraceLength = 64 * 1024
/** Exceptions of one chain, the outermost counted. */
export const exceptions = 20
export const breadcrumbs = 100
export const breadcrumbMessageLength = 1024
/** Data of one breadcrumb, one context, and the values of feature flags, as JSON. */
export const jsonLength = 4 * 1024
export const tags = 64
export const tagLength = 200
export const contexts = 32
export const flags = 100
export const fingerprintParts = 16
export const attributes = 100
export const attributeLength = 8 * 1024
/** A copy of a foreign value: depth, members of one object or list, and members in all. */
export const plainDepth = 5
export const plainMembers = 50
export const plainTotal = 500
/** Captured errors that wait for scrub and for `beforeSend`. */
export const pending = 128
/** Time that this work takes of the page at once. */
export const sliceMs = 5
/** Longest wait for `beforeSend`, and for what a feature looks up. */
export const hookMs = 5_000
/** Kinds of errors of which is remembered how often they came. */
export const kinds = 200
/** Events or records in the queue, and their length. */
export const queueItems = 64
export const queueLength = 1024 * 1024
/** One event or record; what is longer can not be sent. */
export const itemLength = 512 * 1024
/** Gathered for so long before a request is made. */
export const batchMs = 500
/** Bytes of requests that outlive their page, in flight at once: browsers refuse more than 64 KiB. */
export const keepaliveBytes = 60 * 1024
export const requestMs = 10_000
export const backoffMs = 1_000
export const backoffMaxMs = 60_000
export const retryAfterMaxMs = 3_600_000
/** What waits in a buffer over restarts: requests, their length, and how old they may become. */
export const bufferRequests = 200
export const bufferLength = 5 * 1024 * 1024
export const bufferMs = 7 * 86_400_000
