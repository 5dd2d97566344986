/**
 * The messages of OTLP 1.11 (`proto/`) as a table: all that the scan must know of them to say whether a body is OTLP. Field numbers are
 * 1 to 31 in every message. A test holds the table against the .proto files.
 */
export type ScalarType =
  'string' | 'bytes' | 'bool' | 'int32' | 'uint32' | 'sint32' | 'enum' | 'int64' | 'uint64' | 'fixed32' | 'fixed64' | 'sfixed64' | 'double'

export interface Field {
  number: number
  /** As in the .proto file; OTLP/JSON uses the lowerCamelCase of it, and the Collector takes either. */
  name: string
  type: ScalarType | Message
  repeated: boolean
}

export type Message = keyof typeof SOURCE

/** `name: number type`, with `*` after the type where the field is repeated; a capital begins the name of a message. */
const SOURCE = {
  ExportTraceServiceRequest: { resource_spans: '1 ResourceSpans*' },
  ResourceSpans: { resource: '1 Resource', scope_spans: '2 ScopeSpans*', schema_url: '3 string' },
  ScopeSpans: { scope: '1 InstrumentationScope', spans: '2 Span*', schema_url: '3 string' },
  Span: {
    trace_id: '1 bytes',
    span_id: '2 bytes',
    trace_state: '3 string',
    parent_span_id: '4 bytes',
    name: '5 string',
    kind: '6 enum',
    start_time_unix_nano: '7 fixed64',
    end_time_unix_nano: '8 fixed64',
    attributes: '9 KeyValue*',
    dropped_attributes_count: '10 uint32',
    events: '11 Event*',
    dropped_events_count: '12 uint32',
    links: '13 Link*',
    dropped_links_count: '14 uint32',
    status: '15 Status',
    flags: '16 fixed32',
  },
  Event: { time_unix_nano: '1 fixed64', name: '2 string', attributes: '3 KeyValue*', dropped_attributes_count: '4 uint32' },
  Link: {
    trace_id: '1 bytes',
    span_id: '2 bytes',
    trace_state: '3 string',
    attributes: '4 KeyValue*',
    dropped_attributes_count: '5 uint32',
    flags: '6 fixed32',
  },
  Status: { message: '2 string', code: '3 enum' },

  ExportLogsServiceRequest: { resource_logs: '1 ResourceLogs*' },
  ResourceLogs: { resource: '1 Resource', scope_logs: '2 ScopeLogs*', schema_url: '3 string' },
  ScopeLogs: { scope: '1 InstrumentationScope', log_records: '2 LogRecord*', schema_url: '3 string' },
  LogRecord: {
    time_unix_nano: '1 fixed64',
    severity_number: '2 enum',
    severity_text: '3 string',
    body: '5 AnyValue',
    attributes: '6 KeyValue*',
    dropped_attributes_count: '7 uint32',
    flags: '8 fixed32',
    trace_id: '9 bytes',
    span_id: '10 bytes',
    observed_time_unix_nano: '11 fixed64',
    event_name: '12 string',
  },

  Resource: { attributes: '1 KeyValue*', dropped_attributes_count: '2 uint32', entity_refs: '3 EntityRef*' },
  EntityRef: { schema_url: '1 string', type: '2 string', id_keys: '3 string*', description_keys: '4 string*' },
  InstrumentationScope: { name: '1 string', version: '2 string', attributes: '3 KeyValue*', dropped_attributes_count: '4 uint32' },
  KeyValue: { key: '1 string', value: '2 AnyValue', key_strindex: '3 int32' },
  AnyValue: {
    string_value: '1 string',
    bool_value: '2 bool',
    int_value: '3 int64',
    double_value: '4 double',
    array_value: '5 ArrayValue',
    kvlist_value: '6 KeyValueList',
    bytes_value: '7 bytes',
    string_value_strindex: '8 int32',
  },
  ArrayValue: { values: '1 AnyValue*' },
  KeyValueList: { values: '1 KeyValue*' },

  ExportMetricsServiceRequest: { resource_metrics: '1 ResourceMetrics*' },
  ResourceMetrics: { resource: '1 Resource', scope_metrics: '2 ScopeMetrics*', schema_url: '3 string' },
  ScopeMetrics: { scope: '1 InstrumentationScope', metrics: '2 Metric*', schema_url: '3 string' },
  Metric: {
    name: '1 string',
    description: '2 string',
    unit: '3 string',
    gauge: '5 Gauge',
    sum: '7 Sum',
    histogram: '9 Histogram',
    exponential_histogram: '10 ExponentialHistogram',
    summary: '11 Summary',
    metadata: '12 KeyValue*',
  },
  Gauge: { data_points: '1 NumberDataPoint*' },
  Sum: { data_points: '1 NumberDataPoint*', aggregation_temporality: '2 enum', is_monotonic: '3 bool' },
  Histogram: { data_points: '1 HistogramDataPoint*', aggregation_temporality: '2 enum' },
  ExponentialHistogram: { data_points: '1 ExponentialHistogramDataPoint*', aggregation_temporality: '2 enum' },
  Summary: { data_points: '1 SummaryDataPoint*' },
  NumberDataPoint: {
    start_time_unix_nano: '2 fixed64',
    time_unix_nano: '3 fixed64',
    as_double: '4 double',
    exemplars: '5 Exemplar*',
    as_int: '6 sfixed64',
    attributes: '7 KeyValue*',
    flags: '8 uint32',
  },
  HistogramDataPoint: {
    start_time_unix_nano: '2 fixed64',
    time_unix_nano: '3 fixed64',
    count: '4 fixed64',
    sum: '5 double',
    bucket_counts: '6 fixed64*',
    explicit_bounds: '7 double*',
    exemplars: '8 Exemplar*',
    attributes: '9 KeyValue*',
    flags: '10 uint32',
    min: '11 double',
    max: '12 double',
  },
  ExponentialHistogramDataPoint: {
    attributes: '1 KeyValue*',
    start_time_unix_nano: '2 fixed64',
    time_unix_nano: '3 fixed64',
    count: '4 fixed64',
    sum: '5 double',
    scale: '6 sint32',
    zero_count: '7 fixed64',
    positive: '8 Buckets',
    negative: '9 Buckets',
    flags: '10 uint32',
    exemplars: '11 Exemplar*',
    min: '12 double',
    max: '13 double',
    zero_threshold: '14 double',
  },
  Buckets: { offset: '1 sint32', bucket_counts: '2 uint64*' },
  SummaryDataPoint: {
    start_time_unix_nano: '2 fixed64',
    time_unix_nano: '3 fixed64',
    count: '4 fixed64',
    sum: '5 double',
    quantile_values: '6 ValueAtQuantile*',
    attributes: '7 KeyValue*',
    flags: '8 uint32',
  },
  ValueAtQuantile: { quantile: '1 double', value: '2 double' },
  Exemplar: {
    time_unix_nano: '2 fixed64',
    as_double: '3 double',
    span_id: '4 bytes',
    trace_id: '5 bytes',
    as_int: '6 sfixed64',
    filtered_attributes: '7 KeyValue*',
  },
} as const

export const SCHEMA = Object.fromEntries(
  Object.entries(SOURCE).map(([message, fields]) => [message, Object.entries(fields).map(([name, text]) => readField(name, text))]),
) as Record<Message, Field[]>

export const MESSAGES = Object.keys(SOURCE) as Message[]

export function isMessage(type: Field['type']): type is Message {
  return type in SOURCE
}

/** The message that one export request of a signal is, and the messages counted as its items. */
export const REQUEST_MESSAGE = {
  traces: 'ExportTraceServiceRequest',
  logs: 'ExportLogsServiceRequest',
  metrics: 'ExportMetricsServiceRequest',
} as const satisfies Record<string, Message>

export const ITEM_MESSAGES: readonly Message[] = [
  'Span',
  'LogRecord',
  'NumberDataPoint',
  'HistogramDataPoint',
  'ExponentialHistogramDataPoint',
  'SummaryDataPoint',
]

function readField(name: string, text: string): Field {
  const [number, type] = text.split(' ') as [string, string]
  return { number: Number(number), name, type: type.replace('*', '') as Field['type'], repeated: type.endsWith('*') }
}
