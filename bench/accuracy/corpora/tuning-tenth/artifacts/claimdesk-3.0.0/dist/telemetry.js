"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.capture = capture;
// @ts-nocheck
const sdk_trace_base_1 = require("@opentelemetry/sdk-trace-base");
const exporter = new sdk_trace_base_1.InMemorySpanExporter();
const provider = new sdk_trace_base_1.BasicTracerProvider({ spanProcessors: [new sdk_trace_base_1.SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('claimdesk');
function capture(number, name, kind, error) {
    const span = tracer.startSpan(name, { kind });
    span.recordException(error);
    span.end();
    const [{ attributes }] = exporter.getFinishedSpans().at(-1).events;
    exporter.reset();
    const line = { bug: String(number), type: attributes['exception.type'] ?? '', message: attributes['exception.message'] ?? '', stack: attributes['exception.stacktrace'] ?? '', span: name, kind: kind + 1 };
    process.stdout.write(`${JSON.stringify(line)}\n`);
}
//# sourceMappingURL=telemetry.js.map