/** Attribute names that Faultline reads or writes: declared here alone. Old names stand after the ones that replaced them. */
export const EXCEPTION_TYPE = 'exception.type'
export const EXCEPTION_MESSAGE = 'exception.message'
export const EXCEPTION_STACKTRACE = 'exception.stacktrace'
/** Deprecated. A bool, or from Python's SDK the string `"False"`, which it sends even for an exception that does leave the span. */
export const EXCEPTION_ESCAPED = 'exception.escaped'
/** Class of the error on a span or record that has no `exception.type`. */
export const ERROR_TYPE = 'error.type'

export const SERVICE_NAME = 'service.name'
export const SERVICE_NAMESPACE = 'service.namespace'
export const ENVIRONMENT_NAMES = ['deployment.environment.name', 'deployment.environment'] as const
export { RELEASE_NAMES } from '../../sdk/shared/debug-ids/environment.ts'
/** Tells builds of one release apart: the `dist` of artifacts. */
export const APP_BUILD_ID = 'app.build_id'
export const SDK_LANGUAGE = 'telemetry.sdk.language'
export const SDK_NAME = 'telemetry.sdk.name'
export const SDK_VERSION = 'telemetry.sdk.version'

export const USER_ID_NAMES = ['user.id', 'enduser.id', 'enduser.pseudo.id'] as const
export const USER_EMAIL = 'user.email'
export const USER_NAME_NAMES = ['user.name', 'user.full_name'] as const
export const CLIENT_ADDRESS_NAMES = ['client.address', 'http.client_ip'] as const
export const SESSION_ID = 'session.id'
/** Names of log records, in their field `event_name`, or in the attribute that stood for it before there was one. */
export const SESSION_START = 'session.start'
export const SESSION_END = 'session.end'
export const EVENT_NAME = 'event.name'

export const HTTP_METHOD_NAMES = ['http.request.method', 'http.method'] as const
export const URL_NAMES = ['url.full', 'http.url', 'browser.document.url.full'] as const
export const URL_PATH_NAMES = ['url.path', 'http.target'] as const
export const URL_QUERY = 'url.query'
export const URL_SCHEME_NAMES = ['url.scheme', 'http.scheme'] as const
export const SERVER_ADDRESS_NAMES = ['server.address', 'http.host', 'net.host.name'] as const
export const HTTP_ROUTE = 'http.route'
export const HTTP_STATUS_NAMES = ['http.response.status_code', 'http.status_code'] as const
export const USER_AGENT_NAMES = ['user_agent.original', 'http.user_agent'] as const

/** Our own, shared with the SDK. */
export * from '../../sdk/shared/attributes.ts'
