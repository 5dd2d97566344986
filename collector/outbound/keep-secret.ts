import { PermanentError, RetryableError } from '../pipeline/component.ts'

/** Runs `work`; what it throws names none of the secrets, whatever the other side put into its answer, and keeps its kind. */
export async function keepSecret<T>(secrets: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const message = withoutSecrets(error instanceof Error ? error.message : String(error), secrets)
    // Not the cause: its text is what was taken out.
    if (error instanceof PermanentError) throw new PermanentError(message)
    const wait = error instanceof RetryableError ? error.retryAfterMs : undefined
    throw new RetryableError(message, wait === undefined ? {} : { retryAfterMs: wait })
  }
}

export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '[hidden]')), text)
}
