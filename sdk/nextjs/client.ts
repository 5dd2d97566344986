import { addBreadcrumb } from '../core/current.ts'

export * from '../browser/index.ts'

/** To be exported by `instrumentation-client.ts`, beside the call of `init`: pages that the application goes to, as breadcrumbs, before they are there. */
export function onRouterTransitionStart(url: string, type: string): void {
  addBreadcrumb({ category: 'navigation', message: url, data: { type } })
}
