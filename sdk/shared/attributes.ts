/** Faultline's own attributes, which an application may set on a span, an event or a log record. */
export const FAULTLINE_EVENT_ID = 'faultline.event.id'
export const FAULTLINE_FINGERPRINT = 'faultline.fingerprint'
export const FAULTLINE_LEVEL = 'faultline.level'
export const FAULTLINE_HANDLED = 'faultline.handled'
export const FAULTLINE_SAMPLE_RATE = 'faultline.sample_rate'
/** What a JavaScript error's `code` was, where the sender gave it as the type (`parse`). */
export const FAULTLINE_ERROR_CODE = 'faultline.error.code'
/** Debug ids of the files in the stack, by URL: `{"https://cdn.example/app.js": "<uuid>"}`, as JSON or as a map. */
export const FAULTLINE_DEBUG_IDS = 'faultline.debug_ids'
/** How the block for an existing Collector marks the spans to send here; taken off on arrival. */
export const FAULTLINE_KEEP = 'faultline.keep'
