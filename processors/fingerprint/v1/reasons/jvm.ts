import type { ReasonRows } from '../reasons.ts'

export const JVM: ReasonRows = [
  [
    'ArithmeticException',
    [
      ['zero', /^(?:\/ by|BigInteger divide by|Division by|divide by) zero/i, '/ by zero', 'Division by zero'],
      ['expansion', /^Non-terminating decimal expansion/, 'Non-terminating decimal expansion; no exact representable decimal result.'],
      ['rounding', /^Rounding necessary/, 'Rounding necessary'],
      ['overflow', /overflow|out of (?:\w+ )?range/i, 'integer overflow'],
    ],
  ],
  [
    'ClassCastException',
    [
      [
        '$1',
        / cannot be cast to (?:class )?([\w.$]{1,200})/,
        'class java.lang.String cannot be cast to class com.acme.Seat (java.lang.String is in module)',
      ],
    ],
  ],
  [
    'IllegalArgumentException',
    [
      ['enum $1', /^No enum constant ((?:\w{1,80}\.){0,12}[A-Z]\w{0,80})\./, 'No enum constant com.acme.Colour.very teal'],
      ['UUID', /^(?:Invalid UUID string|UUID string too large)/, 'Invalid UUID string: x'],
      [
        'base64',
        /^(?:Illegal base64 |Input byte(?: array|\[\]) |Last unit does not have enough valid bits)/,
        'Illegal base64 character 3a',
      ],
      ['comparison', /^Comparison method violates its general contract/, 'Comparison method violates its general contract!'],
      [
        'pattern',
        /^(?:Illegal pattern|Unknown pattern letter|Too many pattern letters|Reserved pattern letter)/,
        "Illegal pattern character 'n'",
      ],
      ['bound', /^bound must be (?:positive|greater)/, 'bound must be positive'],
      [
        'hex',
        /^(?:string should contain|not a hexadecimal digit|contains illegal character for hex)/i,
        'string should contain an even number of hexadecimal digits: 1',
      ],
      ['cipher', /^(?:Empty key|Wrong IV length|Invalid key)/, 'Empty key'],
      [
        'reflection',
        /^(?:argument type mismatch|wrong number of arguments|object is not an instance of declaring class)/,
        'argument type mismatch',
      ],
      ['range', /^(?:fromIndex\(|-?\d{1,20} > -?\d{1,20}$)/, 'fromIndex(3) > toIndex(2)', '3 > 2'],
      ['capacity', /^Illegal (?:initial )?[Cc]apacity/, 'Illegal Capacity: -1'],
      ['time-out', /^timeout (?:value is|can't be) negative/, 'timeout value is negative'],
      [
        'URI',
        /^(?:URI with undefined scheme|invalid URI scheme|URI is not (?:absolute|hierarchical)|Illegal character in (?:path|query|scheme name|authority|opaque part|fragment) at )/,
        'URI with undefined scheme',
        'Illegal character in query at index 12: https://a.example?q= x',
      ],
      ['header', /^(?:restricted|invalid) header (?:name|value)/, 'restricted header name: "Host"'],
      ['escape', /^URLDecoder: /, 'URLDecoder: Illegal hex characters in escape (%) pattern - For input string: "zz"'],
      ['format', /^(?:Cannot format given Object|can't parse argument number|Unmatched braces)/, 'Cannot format given Object as a Date'],
      [
        'count',
        /^(?:Requested (?:element|character) count |size -?\d{1,12} must be greater than zero|Step must be positive)/,
        'Requested element count -1 is less than zero.',
      ],
      ['empty range', /^Cannot coerce value to an empty range/, 'Cannot coerce value to an empty range: maximum 1 is less than minimum 2.'],
      ['duration', /^Invalid (?:ISO )?duration string/, "Invalid duration string format: 'x'"],
    ],
  ],
  [
    'IllegalStateException',
    [
      ['duplicate', /^Duplicate key /, 'Duplicate key a (attempted merging values 1 and 2)'],
      ['queue', /^(?:Queue|Deque) full/, 'Queue full'],
      ['stream', /^stream has already been operated upon or closed/, 'stream has already been operated upon or closed'],
      ['match', /^No match (?:found|available)/, 'No match found'],
      ['recursive', /^Recursive update/, 'Recursive update'],
      ['scanner', /^Scanner closed/, 'Scanner closed'],
      ['timer', /^Timer already cancelled/, 'Timer already cancelled.'],
      [
        'committed',
        /^Cannot (?:call \w{1,40}\(\)|create a session) after the response has been committed/,
        'Cannot call sendError() after the response has been committed',
      ],
      ['output', /^get(?:Writer|OutputStream)\(\) has already been called/, 'getWriter() has already been called for this response'],
      ['connected', /^Already connected/, 'Already connected'],
    ],
  ],
  [
    'DateTimeException',
    [
      ['$1', /^Unable to obtain (\w{1,60}) from /, 'Unable to obtain LocalDate from TemporalAccessor: {}'],
      ['value', /^Invalid (?:value for|date)/, 'Invalid value for MonthOfYear (valid values 1 - 12): 13'],
    ],
  ],
  ['UnsupportedTemporalTypeException', [['$1', /^Unsupported (?:field|unit): (\w{1,60})/, 'Unsupported unit: Seconds']]],
  [
    'InvalidFormatException MismatchedInputException JsonMappingException ValueInstantiationException InvalidNullException',
    [
      [
        '$1',
        /\(through reference chain: [^)\n]{0,400}?\["(\w{1,80})"\]\)/,
        'Cannot deserialize value of type `int` from String "x" (through reference chain: com.acme.Order["lines"]->java.util.ArrayList[0]->com.acme.Line["qty"])',
      ],
    ],
  ],
  [
    'JsonSyntaxException',
    [
      [
        '$1',
        / path \$\.([\w.[\]]{1,120})/,
        'java.lang.IllegalStateException: Expected a string but was BEGIN_ARRAY at line 1 column 9 path $.lines[0].qty',
      ],
    ],
  ],
  [
    'MissingFieldException',
    [['$1', /^Field '(\w{1,80})' is required/, "Field 'qty' is required for type with serial name 'Line', but it was missing"]],
  ],
  [
    'UninitializedPropertyAccessException',
    [['$1', /^lateinit property (\w{1,80}) has not been initialized/, 'lateinit property cart has not been initialized']],
  ],
  [
    'NoSuchElementException',
    [
      ['value', /^No value present/, 'No value present'],
      ['line', /^No line found/, 'No line found'],
      ['match', /contains no element matching|^No element /, 'Collection contains no element matching the predicate.'],
      ['key', /^Key [^\n]{0,200} is missing in the map/, 'Key teal is missing in the map.'],
      ['empty', /^(?:\w{1,40} ){1,3}(?:is|was) empty\.?$|^Expected at least one element/, 'List is empty.', 'ArrayDeque is empty.'],
    ],
  ],
  [
    'IllegalArgumentException IllegalStateException',
    [
      ['nothing', /^Required value was null\.$/, 'Required value was null.'],
      ['requirement', /^(?:Failed requirement|Check failed)\.$/, 'Failed requirement.', 'Check failed.'],
    ],
  ],
  [
    'IllegalArgumentException NullPointerException',
    [
      [
        'parameter $1',
        /^Parameter specified as non-null is null: method [\w.$<>-]{1,200}, parameter (\w{1,80})/,
        'Parameter specified as non-null is null: method com.acme.Cart.add, parameter line',
      ],
    ],
  ],
  ['UnsupportedOperationException', [['empty', /can't be reduced/, "Empty collection can't be reduced."]]],
  [
    'IOException',
    [
      ['closed', /^(?:(?:Stream|Reader|Writer|File|Channel|Socket) )?(?:is )?closed\b/i, 'Stream closed', 'closed'],
      ['pipe', /^(?:Broken pipe|Pipe (?:broken|closed)|Write end dead|Read end dead)/, 'Pipe broken', 'Write end dead'],
      ['space', /No space left on device/, 'No space left on device'],
      ['files', /Too many open files/, 'Too many open files'],
      ['status', /^Server returned HTTP response code/, 'Server returned HTTP response code: 500 for URL: http://a.example/'],
      ['program', /^Cannot run program /, 'Cannot run program "gs": error=2, No such file or directory'],
      ['header', /header parser received no bytes/, 'HTTP/1.1 header parser received no bytes'],
    ],
  ],
  [
    'MalformedURLException',
    [
      ['absent', /^no protocol: /, 'no protocol: carts'],
      ['unknown', /^unknown protocol: /, 'unknown protocol: htp'],
    ],
  ],
  ['NoClassDefFoundError', [['$1', /^Could not initialize class ([\w.$]{1,160})/, 'Could not initialize class com.acme.Prices']]],
  [
    'SSLHandshakeException',
    [
      [
        'path',
        /PKIX path (?:building|validation) failed/,
        'PKIX path building failed: unable to find valid certification path to requested target',
      ],
      ['name', /^No (?:subject alternative|name matching)/, 'No subject alternative DNS name matching a.example found.'],
      ['$1', /^(?:\([^)]{1,60}\) )?Received fatal alert: (\w{1,60})/, 'Received fatal alert: handshake_failure'],
      ['closed', /terminated the handshake/, 'Remote host terminated the handshake'],
    ],
  ],
  // Databases whose codes stand in what they say: H2 and SQLite
  [
    'JdbcSQLDataException JdbcSQLNonTransientException JdbcSQLNonTransientConnectionException JdbcSQLSyntaxErrorException JdbcSQLTransientException JdbcSQLFeatureNotSupportedException',
    [['$1', /\[(\d{5})-\d{3}\]$/, 'Data conversion error converting "x"; SQL statement:\nSELECT 1 [22018-224]']],
  ],
  ['SQLiteException', [['$1', /^\[(SQLITE_\w{1,60})\]/, '[SQLITE_BUSY] The database file is locked (database is locked)']]],
  [
    'SQLException',
    [
      [
        'closed',
        /^(?:(?:The )?(?:statement|stmt|connection|database connection|database|ResultSet|object) )(?:\w{1,20} ){0,2}(?:is |has been )?(?:already )?closed|^No operations allowed after /i,
        'Connection is closed',
        'The database has been closed',
      ],
    ],
  ],
  // Spring, Hibernate
  [
    'BeanCreationException UnsatisfiedDependencyException BeanCurrentlyInCreationException',
    [
      [
        '$1',
        /^Error creating bean with name '([\w.-]{1,80})'/,
        "Error creating bean with name 'cartService': Unsatisfied dependency expressed through field 'prices'",
      ],
    ],
  ],
  [
    'NoSuchBeanDefinitionException NoUniqueBeanDefinitionException',
    [
      ['$1', /qualifying bean of type '([\w.$]{1,160})'/, "No qualifying bean of type 'com.acme.Prices' available"],
      ['$1', /^No bean named '([\w.-]{1,80})'/, "No bean named 'prices' available"],
    ],
  ],
  [
    'MissingServletRequestParameterException MissingRequestHeaderException MissingPathVariableException',
    [
      [
        '$1',
        /^Required (?:request parameter|request header|URI template variable) '([\w-]{1,80})'/,
        "Required request parameter 'page' for method parameter type int is not present",
      ],
    ],
  ],
  [
    'HttpMessageNotReadableException',
    [
      ['absent', /^Required request body is missing/, 'Required request body is missing: public void com.acme.Carts.add(com.acme.Line)'],
      ['JSON', /^JSON parse error/, 'JSON parse error: Unexpected end-of-input'],
    ],
  ],
  [
    'MethodArgumentTypeMismatchException',
    [
      [
        '$1',
        /^Method parameter '(\w{1,80})'/,
        "Method parameter 'page': Failed to convert value of type 'java.lang.String' to required type 'int'",
      ],
    ],
  ],
  [
    'LazyInitializationException',
    [
      [
        '$1',
        /collection of role: ([\w.$]{1,200})/,
        'failed to lazily initialize a collection of role: com.acme.Cart.lines: could not initialize proxy - no Session',
      ],
      ['$1', /^could not initialize proxy \[([\w.$]{1,160})/, 'could not initialize proxy [com.acme.Cart#1] - no Session'],
    ],
  ],
  // kotlinx.serialization, gRPC
  [
    'SerializationException',
    [
      ['class $1', /^Serializer for class '(\w{1,80})' is not found/, "Serializer for class 'Cart' is not found."],
      ['element', /does not contain element with name/, "com.acme.Colour does not contain element with name 'teal'"],
    ],
  ],
  ['StatusRuntimeException StatusException', [['$1', /^([A-Z_]{4,30})(?=: |$)/, 'UNAVAILABLE: io exception']]],
]
