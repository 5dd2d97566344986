import type { ReasonRows } from '../reasons.ts'

export const DOTNET: ReasonRows = [
  [
    'FormatException',
    [
      [
        'number',
        /^(?:The i|I)nput string (?:'[^\n]{0,200}' )?was not in a correct format/,
        "The input string 'x' was not in a correct format.",
      ],
      [
        'date',
        /was not recognized as a valid (?:DateTime|DateOnly|TimeOnly|TimeSpan)|^The DateTime represented by the string/,
        "String 'x' was not recognized as a valid DateTime.",
      ],
      ['Guid', /^(?:Unrecognized Guid format|Guid should contain)/, 'Unrecognized Guid format.'],
      ['Boolean', /was not recognized as a valid Boolean/, "String 'x' was not recognized as a valid Boolean."],
      ['base64', /Base-?64/, 'The input is not a valid Base-64 string'],
      [
        'format',
        /^(?:Index \(zero based\) must be|Format specifier was invalid)/,
        'Index (zero based) must be greater than or equal to zero',
      ],
      ['a character', /^String must be exactly one character long/, 'String must be exactly one character long.'],
    ],
  ],
  [
    'ArgumentException ArgumentNullException',
    [
      ['same key', /^An (?:item|element) with the same key /, 'An item with the same key has already been added. Key: teal'],
      [
        '$1',
        /(?:\(Parameter '|\nParameter name: )(\w{1,80})/,
        "Value cannot be null. (Parameter 'source')",
        'Value cannot be null.\nParameter name: source',
      ],
    ],
  ],
  [
    'InvalidOperationException',
    [
      ['no match', /^Sequence contains no matching element/, 'Sequence contains no matching element'],
      ['empty', /^Sequence contains no elements/, 'Sequence contains no elements'],
      ['several', /^Sequence contains more than one /, 'Sequence contains more than one element'],
      ['nullable', /^Nullable object must have a value/, 'Nullable object must have a value.'],
      ['changed', /^Collection was modified/, 'Collection was modified; enumeration operation may not execute.'],
      ['empty $1', /^(Queue|Stack) empty/, 'Queue empty.'],
      ['comparison', /^Failed to compare two elements/, 'Failed to compare two elements in the array.'],
      [
        'tracked $1',
        /^The instance of entity type '(\w{1,80})' cannot be tracked/,
        "The instance of entity type 'Cart' cannot be tracked because another instance with the same key value for {'Id'} is already being tracked.",
      ],
      [
        'translated',
        /^The LINQ expression [^\n]{0,400}could not be translated/,
        "The LINQ expression 'DbSet<Cart>().Where(c => Rank(c))' could not be translated.",
      ],
      [
        'service $1',
        /^(?:No service for type|Unable to resolve service for type) '([\w.`+]{1,160})'/,
        "No service for type 'Shop.IPrices' has been registered.",
      ],
      [
        'second operation',
        /^A second operation was started on this context/,
        'A second operation was started on this context instance before a previous operation completed.',
      ],
    ],
  ],
  [
    'InvalidCastException',
    [['$1', /(?:to type|to) '([\w.`+]{1,160})'/, "Unable to cast object of type 'System.String' to type 'Shop.Cart'."]],
  ],
  [
    'OverflowException',
    [
      [
        '$1',
        /either too large or too small for an? (?:unsigned |signed )?(\w{1,40})/,
        'Value was either too large or too small for an Int32.',
      ],
      ['arithmetic', /^Arithmetic operation resulted in an overflow/, 'Arithmetic operation resulted in an overflow.'],
    ],
  ],
  [
    'JsonException',
    [
      [
        '$1',
        /^The JSON value could not be converted to [^\n]{1,200}?\. Path: \$\.([\w.[\]]{1,120})/,
        'The JSON value could not be converted to System.Int32. Path: $.lines[0].qty | LineNumber: 0',
      ],
      ['cycle', /^A possible object cycle was detected/, 'A possible object cycle was detected.'],
      [
        'without $1',
        /missing required properties,? including: '?(\w{1,80})/,
        "JSON deserialization for type 'Shop.Cart' was missing required properties, including: 'total'.",
      ],
    ],
  ],
  [
    'JsonReaderException JsonSerializationException',
    [
      [
        '$1',
        /^(?:Could not convert|Error converting value|Cannot deserialize)[^\n]{1,400}? Path '([\w.[\]]{1,120})'/,
        "Could not convert string to integer: 2.5. Path 'lines[0].weight', line 1, position 25.",
      ],
      ['$1', /^Required property '(\w{1,80})'/, "Required property 'weight' not found in JSON. Path '', line 1, position 2."],
      [
        'text',
        /^(?:Unexpected|Unterminated|After parsing|Error parsing|Invalid property|Bad JSON)/,
        'Unexpected character encountered while parsing value: x.',
      ],
    ],
  ],
  [
    'WebException',
    [
      ['time-out', /timed out/, 'The operation has timed out.'],
      ['status', /^The remote server returned an error: \(/, 'The remote server returned an error: (404) Not Found.'],
      [
        'connection',
        /^(?:Unable to connect|Error: ConnectFailure|The underlying connection was closed)/,
        'Error: ConnectFailure (Connection refused)',
      ],
      ['name', /^(?:The remote name could not be resolved|Error: NameResolutionFailure)/, "The remote name could not be resolved: 'feed'"],
    ],
  ],
  ['ObjectDisposedException', [['$1', /Object name: '([\w.`+]{1,160})'/, "Cannot access a disposed object.\nObject name: 'Shop.Cart'."]]],
  [
    'RuntimeBinderException',
    [['$1', /does not contain a definition for '(\w{1,80})'/, "'Shop.Cart' does not contain a definition for 'Totl'"]],
  ],
  [
    'NotSupportedException',
    [
      ['collection', /^Collection (?:is read-only|was of a fixed size)/, 'Collection was of a fixed size.'],
      ['$1', /^(?:This s|S)tream does not support (\w{1,40})/, 'Stream does not support writing.'],
    ],
  ],
  [
    'TypeInitializationException',
    [['$1', /^The type initializer for '([\w.`+]{1,160})'/, "The type initializer for 'Shop.Prices' threw an exception."]],
  ],
  [
    'ArgumentOutOfRangeException',
    [
      [
        'date',
        /un-representable DateTime|^Year, Month, and Day parameters/,
        'Year, Month, and Day parameters describe an un-representable DateTime.',
      ],
    ],
  ],
  [
    'HttpRequestException',
    [
      ['status', /^Response status code does not indicate success/, 'Response status code does not indicate success: 404 (Not Found).'],
      ['name', /^(?:No such host|Name or service not known|nodename nor servname)/, 'No such host is known. (a.example:443)'],
      ['SSL', /^The SSL connection could not be established/, 'The SSL connection could not be established, see inner exception.'],
      ['connection', /Connection refused|actively refused/, 'Connection refused (127.0.0.1:8080)'],
    ],
  ],
  // Databases, gRPC
  ['SqliteException', [['$1', /^SQLite Error (\d{1,3}): /, "SQLite Error 5: 'database is locked'."]]],
  ['PostgresException', [['$1', /^([\dA-Z]{5}): /, '40001: could not serialize access due to concurrent update']]],
  ['RpcException', [['$1', /StatusCode="?(\w{1,40})"?/, 'Status(StatusCode="Unavailable", Detail="failed to connect")']]],
]
