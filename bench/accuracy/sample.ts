/**
 * One event of the corpora, as a line of JSON: what an SDK sent, recorded from a program that really ran, and which bug it was. The files are
 * `bench/accuracy/corpora/<set>/<program>.jsonl`; what made them lies in `bench/accuracy/programs/<set>/`.
 */
export interface Sample {
  /** The true issue, `<language>/<program>/<bug>`: two samples belong together exactly when this is equal. */
  bug: string
  /** In which way this time: `node-20`, `chromium-minified`, `moved-folder`, `more-middleware`, `other-values`. */
  guise: string
  language: Language
  signal: 'traces' | 'logs'
  /** Resource attributes as the SDK of that language sends them; `service.name` and `service.version` among them. */
  resource: Record<string, string>
  /** Attributes of the span event or log record as sent: `exception.type`, `exception.message`, `exception.stacktrace` and others. */
  attributes: Record<string, string | number | boolean>
  /** Where it came as a span event: OTLP SpanKind, and status code. */
  span?: { name: string; kind: number; status: number }
  /** Where it came as a log record. */
  log?: { severityNumber: number; body: string }
  /** Folder below `corpora/<set>/artifacts` whose files were uploaded for this release, by name; absent where none were. */
  artifacts?: string
}

export type Language = 'javascript' | 'python' | 'java' | 'kotlin' | 'go' | 'ruby' | 'php' | 'dotnet' | 'rust' | 'elixir'
