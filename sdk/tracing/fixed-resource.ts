import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'

type Resource = ReadableSpan['resource']

/** What is known from the start, as a resource of OpenTelemetry's SDK: the package that makes them is none that applications have by name. */
export function fixedResource(attributes: Attributes): Resource {
  return {
    attributes,
    asyncAttributesPending: false,
    getRawAttributes: () => Object.entries(attributes),
    merge: (other) => (other === null ? fixedResource(attributes) : fixedResource({ ...attributes, ...other.attributes })),
  }
}
