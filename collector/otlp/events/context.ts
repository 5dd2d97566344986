import type { Attributes } from '../../model/attributes.ts'
import { cutText } from '../../model/cut.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { LIMITS } from '../../model/limits.ts'
import * as semconv from '../../model/semconv.ts'
import { firstText } from './attributes.ts'

/** Who and what was affected, by the old and the new attribute names. Browser SDKs put user and session on the resource. */
export function addContext(event: ExceptionEvent, attributes: Attributes, resource: Attributes): void {
  const user = readUser(attributes) ?? readUser(resource)
  if (user !== undefined) event.user = user
  const session = firstText(attributes, [semconv.SESSION_ID]) || firstText(resource, [semconv.SESSION_ID])
  if (session !== '') event.session = cutText(session, LIMITS.nameLength)
  const request = readRequest(attributes)
  if (request !== undefined) event.request = request
  const fingerprint = readFingerprint(attributes)
  if (fingerprint !== undefined) event.clientFingerprint = fingerprint
}

function readUser(attributes: Attributes): ExceptionEvent['user'] | undefined {
  const user: NonNullable<ExceptionEvent['user']> = {}
  const id = firstText(attributes, semconv.USER_ID_NAMES)
  const email = firstText(attributes, [semconv.USER_EMAIL])
  const name = firstText(attributes, semconv.USER_NAME_NAMES)
  const ip = firstText(attributes, semconv.CLIENT_ADDRESS_NAMES)
  if (id !== '') user.id = cutText(id, LIMITS.nameLength)
  if (email !== '') user.email = cutText(email, LIMITS.nameLength)
  if (name !== '') user.name = cutText(name, LIMITS.nameLength)
  if (ip !== '') user.ip = cutText(ip, LIMITS.nameLength)
  return id + email + name + ip === '' ? undefined : user
}

function readRequest(attributes: Attributes): ExceptionEvent['request'] | undefined {
  const method = firstText(attributes, semconv.HTTP_METHOD_NAMES)
  const url = firstText(attributes, semconv.URL_NAMES) || urlOfParts(attributes)
  const route = firstText(attributes, [semconv.HTTP_ROUTE])
  const status = Number(firstText(attributes, semconv.HTTP_STATUS_NAMES))
  const userAgent = firstText(attributes, semconv.USER_AGENT_NAMES)
  if (method + url + route === '' && !(status > 0) && userAgent === '') return undefined
  const request: NonNullable<ExceptionEvent['request']> = {}
  if (method !== '') request.method = cutText(method, LIMITS.nameLength)
  if (url !== '') request.url = cutText(url, LIMITS.attributeLength)
  if (route !== '') request.route = cutText(route, LIMITS.attributeLength)
  if (Number.isInteger(status) && status > 0) request.status = status
  if (userAgent !== '') request.userAgent = cutText(userAgent, LIMITS.attributeLength)
  return request
}

/** A server span has the parts of the URL only. */
function urlOfParts(attributes: Attributes): string {
  const path = firstText(attributes, semconv.URL_PATH_NAMES)
  if (path === '') return ''
  const query = firstText(attributes, [semconv.URL_QUERY])
  const scheme = firstText(attributes, semconv.URL_SCHEME_NAMES)
  const host = firstText(attributes, semconv.SERVER_ADDRESS_NAMES)
  const origin = scheme !== '' && host !== '' ? `${scheme}://${host}` : ''
  return origin + path + (query === '' ? '' : `?${query}`)
}

function readFingerprint(attributes: Attributes): string[] | undefined {
  const value = attributes[semconv.FAULTLINE_FINGERPRINT]
  const parts = (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string' && part !== '') as string[]
  if (parts.length === 0) return undefined
  return parts.slice(0, LIMITS.fingerprintParts).map((part) => cutText(part, LIMITS.nameLength))
}
