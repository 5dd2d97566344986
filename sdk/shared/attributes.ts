/** `service.name` of a sender that names none, as OpenTelemetry's SDKs have it. */
export const UNKNOWN_SERVICE = 'unknown_service'

/** Faultline's own attributes, which an application may set on a span, an event or a log record. */
export const FAULTLINE_EVENT_ID = 'faultline.event.id'
export const FAULTLINE_FINGERPRINT = 'faultline.fingerprint'
export const FAULTLINE_LEVEL = 'faultline.level'
export const FAULTLINE_HANDLED = 'faultline.handled'
/** How an error was seen: `onerror`, `unhandledrejection`, `fetch`, `react`, `capture`. */
export const FAULTLINE_MECHANISM = 'faultline.mechanism'
export const FAULTLINE_SAMPLE_RATE = 'faultline.sample_rate'
/** What a JavaScript error's `code` was; where the sender gave it as the type, `parse` says it. */
export const FAULTLINE_ERROR_CODE = 'faultline.error.code'
/** Debug ids of the files in the stack, by URL: `{"https://cdn.example/app.js": "<uuid>"}`, as JSON or as a map. */
export const FAULTLINE_DEBUG_IDS = 'faultline.debug_ids'
/** Before the name of a tag: `faultline.tags.checkout` is the tag `checkout`. */
export const FAULTLINE_TAG_PREFIX = 'faultline.tags.'
/** JSON: name of a context to its members. */
export const FAULTLINE_CONTEXTS = 'faultline.contexts'
/** JSON: name of a flag to its value. */
export const FAULTLINE_FEATURE_FLAGS = 'faultline.feature_flags'
/** JSON: `file:line` to `{pre, line, post}`, lines of source around a call. */
export const FAULTLINE_SOURCE_CONTEXT = 'faultline.source_context'
/** JSON: counts of what the SDK did not send since its last event, by reason. */
export const FAULTLINE_DROPPED = 'faultline.dropped'
/** The instrumentation scope of what the SDK sends: its spans named `exception` carry an error and are nothing that happened. */
export const FAULTLINE_SCOPE = '@faultline/sdk'
/** Of the span in which an error happened, on the span that carries it. */
export const FAULTLINE_TRACE_ID = 'faultline.trace_id'
export const FAULTLINE_SPAN_ID = 'faultline.span_id'
/** Of a span event named `breadcrumb`; the data is JSON. */
export const FAULTLINE_BREADCRUMB_CATEGORY = 'faultline.breadcrumb.category'
export const FAULTLINE_BREADCRUMB_LEVEL = 'faultline.breadcrumb.level'
export const FAULTLINE_BREADCRUMB_MESSAGE = 'faultline.breadcrumb.message'
export const FAULTLINE_BREADCRUMB_DATA = 'faultline.breadcrumb.data'
/** On a log record, which has no events: JSON, a list of `{time, category, level, message, data}`. */
export const FAULTLINE_BREADCRUMBS = 'faultline.breadcrumbs'
/** On `session.end`: `ok`, `errored` or `crashed`, and how long it lasted. */
export const FAULTLINE_SESSION_STATUS = 'faultline.session.status'
export const FAULTLINE_SESSION_DURATION_MS = 'faultline.session.duration_ms'
/** How the block for an existing Collector marks the spans to send here; taken off on arrival. */
export const FAULTLINE_KEEP = 'faultline.keep'
