/**
 * All that a plugin may import, and all that the built-in components do: `import { defineProcessor, keep, z } from 'faultline'`.
 * It follows semantic versioning; `faultline/store` is not part of that promise.
 */
export { z } from 'zod'
export { duration, endpoint, isLoopback, parseEndpoint, size } from './config/fields.ts'
export * from './model/alert.ts'
export * from './model/attributes.ts'
export * from './model/cut.ts'
export * from './model/event.ts'
export * from './model/failpoint.ts'
export * from './model/identity.ts'
export * from './model/limits.ts'
export * from './model/outcome.ts'
export * from './model/routing.ts'
export * as semconv from './model/semconv.ts'
export * from './model/time.ts'
export * from './pipeline/component.ts'
export type * from './otlp/decoded.ts'
export type { OtlpRequest, Sender } from './otlp/request.ts'
export type { Store } from './store/index.ts'
