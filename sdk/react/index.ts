'use client'

export { ErrorBoundary, type BoundaryError, type ErrorBoundaryProps, type FallbackProps } from './error-boundary.ts'
export { useCaptureError, useErrorHandler } from './hooks.ts'
export { reactErrorHandlers, type ReactErrorHandlers, type ReactErrorInfo } from './root-handlers.ts'
