import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { CaptureHint } from '../core/types.ts'
import { captureReactError } from './capture.ts'

/** What a boundary knows of an error that it caught. */
export interface BoundaryError {
  error: unknown
  /** As React wrote it, the component that threw first; undefined in the first rendering of the fallback, which nobody sees. */
  componentStack: string | undefined
  /** Of the event, to be shown to people who ask for help; undefined in the first rendering, and where nothing was sent. */
  eventId: string | undefined
}

export interface FallbackProps extends BoundaryError {
  /** Renders the children anew. */
  reset: () => void
}

export interface ErrorBoundaryProps {
  children?: ReactNode
  /** Shown in place of the children: an element, or what makes one. Default: nothing. */
  fallback?: ReactNode | ((props: FallbackProps) => ReactNode)
  /** After the error was captured. */
  onError?: (error: unknown, caught: BoundaryError) => void
  /** Before the children are rendered anew: by `reset`, or as one of `resetKeys` has another value. */
  onReset?: (by: 'reset' | 'keys') => void
  /** The children are rendered anew where one of them is no longer what it was: the path of the page, the id of what is shown. */
  resetKeys?: readonly unknown[]
  /** Tags, contexts, level and the like of the errors that are caught here. */
  hint?: CaptureHint
}

interface State {
  caught: BoundaryError | undefined
}

const NOTHING: State = { caught: undefined }

/** Catches what its children throw while they render, captures it with the stack of components, and shows a fallback. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = NOTHING

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error, componentStack: undefined, eventId: undefined } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    const { hint, onError } = this.props
    const componentStack = info.componentStack ?? undefined
    const caught = { error, componentStack, eventId: captureReactError(error, componentStack, hint) }
    this.setState({ caught })
    onError?.(error, caught)
  }

  override componentDidUpdate(before: ErrorBoundaryProps, { caught }: State): void {
    // Not in the update that caught it: a key that changed by then may be why it was thrown.
    if (this.state.caught === undefined || caught === undefined) return
    if (differ(before.resetKeys ?? [], this.props.resetKeys ?? [])) this.#reset('keys')
  }

  override render(): ReactNode {
    const { children, fallback } = this.props
    const { caught } = this.state
    if (caught === undefined) return children
    return typeof fallback === 'function' ? fallback({ ...caught, reset: this.#onReset }) : fallback
  }

  readonly #onReset = (): void => this.#reset('reset')

  #reset(by: 'reset' | 'keys'): void {
    if (this.state.caught === undefined) return
    this.props.onReset?.(by)
    this.setState(NOTHING)
  }
}

function differ(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length !== now.length || before.some((key, i) => !Object.is(key, now[i]))
}
