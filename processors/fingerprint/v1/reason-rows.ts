/** For types of one language: the reason, in which `$1` and `$2` are what the pattern found, and what the language or its library says. The first that stands decides. */
export type ReasonRows = readonly (readonly [types: string, rows: readonly (readonly [reason: string, pattern: RegExp])[]])[]

const PYTHON: ReasonRows = [
  [
    'ValueError',
    [
      ['int', /^invalid literal for int\(\)|^Exceeds the limit \(\d+ digits\) for integer string/],
      ['float', /^could not convert string to float/],
      ['date', /^Invalid isoformat string|^(?:year|month|day|hour|minute|second)s? (?:[\w-]+ )?(?:must be in|is out of range)/],
      ['time', /^time data |^unconverted data remains/],
      ['unpack', /^(?:not enough|too many) values to unpack/],
      ['a $1', /is not a valid ([A-Z]\w{0,80})$/],
      ['empty', /(?:arg is an empty sequence|iterable argument is empty)$/],
      ['closed file', /^I\/O operation on closed file/],
      ['not in it', /(?:is not in (?:list|tuple|deque|range)|^list\.remove\(x\): x not in list|x not in (?:tuple|deque))$/],
      ['substring', /^(?:substring|subsection) not found/],
      ['domain', /^math domain error|^expected a (?:nonnegative|positive) input/],
      ['circle', /^Circular reference detected/],
      ['NaN', /^cannot convert float NaN to integer|^Out of range float values are not JSON compliant/],
      ['null byte', /^embedded null (?:byte|character)/],
      ['format', /^(?:Unknown format code|Invalid format specifier|unsupported format character)|format string$/],
      ['hex', /^non-hexadecimal number found/],
      ['UUID', /^badly formed hexadecimal UUID string/],
    ],
  ],
  [
    'TypeError',
    [
      ['operand', /^unsupported operand type\(s\) for |^can only concatenate |^can't multiply sequence by non-int/],
      [
        'comparison',
        /^'[^']{1,8}' not supported between instances of |^can't compare offset-naive and offset-aware|^can't subtract offset-naive/,
      ],
      ['subscript', /object is not subscriptable$|^'[\w.]{1,80}' object does not support item (?:assignment|deletion)$/],
      ['call', /^'[\w.]{1,80}' object is not callable/],
      ['JSON', /is not JSON serializable$/],
      ['without $1', /\(\) missing \d+ required (?:positional|keyword-only) arguments?: '(\w{1,80})'/],
      ['with $1', /\(\) got an unexpected keyword argument '(\w{1,80})'/],
      ['arguments', /\(\) takes [\w ]{1,40} positional arguments? but \d+ (?:was|were) given/],
      ['unhashable', /^(?:cannot use '[\w.]{1,80}' as a (?:dict key|set element) \()?unhashable type: /],
      ['length', /^object of type '[\w.]{1,80}' has no len\(\)$/],
      ['index', /^(?:list|tuple|string|byte) indices must be integers/],
      ['path', /^(?:stat: )?(?:path should be|expected) (?:string|str), bytes(?:,| or) os\.PathLike/],
      ['number', /^(?:int|float)\(\) argument must be |^must be real number, not /],
      ['text', /^(?:sequence item \d+: )?expected str instance, |^expected string or bytes-like object|^a bytes-like object is required/],
      ['awaited', /can't be used in 'await' expression$/],
    ],
  ],
  ['AttributeError', [['$1', /^(?!module )(?:.{1,160} has no attribute '(?=\w{1,80}')|(?=\w{1,80}$))(\w+)/]]],
  ['NameError', [['$1', /^(?:free variable |name )'(\w{1,80})'|^cannot access free variable '(\w{1,80})'/]]],
  ['UnboundLocalError', [['$1', /local variable '(\w{1,80})'/]]],
  [
    'IndexError',
    [
      ['pop', /^pop from (?:an )?empty /],
      ['choice', /^Cannot choose from an empty (?:sequence|population)/],
      ['group', /^no such group/],
      ['format', /^Replacement index \d+ out of range/],
    ],
  ],
  [
    'RuntimeError',
    [
      ['changed', /(?:changed size|mutated|keys changed) during iteration$/],
      ['closed loop', /^Event loop is closed/],
      ['no loop', /^(?:no running event loop|There is no current event loop)/],
      ['running loop', /cannot be called (?:from|when) a(?:nother)? (?:running )?(?:event )?loop|^This event loop is already running/],
      ['shut down', /^cannot schedule new futures after /],
      ['thread', /^can't start new thread|^threads can only be started once|^cannot join /],
      ['awaited', /^cannot reuse already awaited coroutine/],
      ['StopIteration', /raised StopIteration$/],
      ['lock', /^release unlocked lock|^cannot release un-acquired lock/],
    ],
  ],
  [
    'OverflowError',
    [
      ['date', /^date value out of range|^timestamp out of range|^days=-?\d+; must have magnitude/],
      ['infinity', /^cannot convert float infinity/],
      ['integer', /too (?:large|big) to convert|^(?:signed|unsigned) \w+ is (?:greater|less) than /],
      ['range', /^math range error|Numerical result out of range/],
      ['size', /^(?:can't convert|cannot convert) negative int|^cannot fit 'int' into an index-sized integer/],
    ],
  ],
  ['InvalidOperation', [['$1', /<class 'decimal\.(\w{1,60})'>/]]],
]

const JVM: ReasonRows = [
  [
    'ArithmeticException',
    [
      ['zero', /^(?:\/ by|BigInteger divide by|Division by|divide by) zero/i],
      ['expansion', /^Non-terminating decimal expansion/],
      ['rounding', /^Rounding necessary/],
      ['overflow', /overflow|out of (?:\w+ )?range/i],
    ],
  ],
  ['ClassCastException', [['$1', / cannot be cast to (?:class )?([\w.$]{1,200})/]]],
  [
    'IllegalArgumentException',
    [
      ['enum $1', /^No enum constant ((?:\w{1,80}\.){0,12}[A-Z]\w{0,80})\./],
      ['UUID', /^(?:Invalid UUID string|UUID string too large)/],
      ['base64', /^(?:Illegal base64 |Input byte(?: array|\[\]) |Last unit does not have enough valid bits)/],
      ['comparison', /^Comparison method violates its general contract/],
      ['pattern', /^(?:Illegal pattern|Unknown pattern letter|Too many pattern letters|Reserved pattern letter)/],
      ['bound', /^bound must be (?:positive|greater)/],
      ['hex', /^(?:string should contain|not a hexadecimal digit|contains illegal character for hex)/i],
      ['cipher', /^(?:Empty key|Wrong IV length|Invalid key)/],
      ['reflection', /^(?:argument type mismatch|wrong number of arguments|object is not an instance of declaring class)/],
    ],
  ],
  [
    'IllegalStateException',
    [
      ['duplicate', /^Duplicate key /],
      ['queue', /^(?:Queue|Deque) full/],
      ['stream', /^stream has already been operated upon or closed/],
      ['match', /^No match (?:found|available)/],
      ['recursive', /^Recursive update/],
    ],
  ],
  [
    'DateTimeException',
    [
      ['$1', /^Unable to obtain (\w{1,60}) from /],
      ['value', /^Invalid (?:value for|date)/],
    ],
  ],
  ['UnsupportedTemporalTypeException', [['$1', /^Unsupported (?:field|unit): (\w{1,60})/]]],
  // Jackson and Gson name the field.
  [
    'InvalidFormatException MismatchedInputException JsonMappingException ValueInstantiationException InvalidNullException',
    [['$1', /\(through reference chain: [^)\n]{0,400}?\["(\w{1,80})"\]\)/]],
  ],
  ['JsonSyntaxException', [['$1', / path \$\.([\w.[\]]{1,120})/]]],
  // Kotlin
  ['MissingFieldException', [['$1', /^Field '(\w{1,80})' is required/]]],
  ['UninitializedPropertyAccessException', [['$1', /^lateinit property (\w{1,80}) has not been initialized/]]],
]

const RUBY: ReasonRows = [
  [
    'ArgumentError',
    [
      ['Integer', /^invalid value for Integer\(\)/],
      ['Float', /^invalid value for Float\(\)/],
      ['date', /^invalid (?:date|time|xmlschema|strptime)\b|^(?:argument|mon|mday|hour|min|sec) out of range|^no time information/],
      ['without $1', /^missing keywords?: :(\w{1,80})/],
      ['with $1', /^unknown keywords?: :(\w{1,80})/],
      ['arguments', /^wrong number of arguments/],
      ['comparison', /^comparison of .{1,120} failed$/],
      ['bytes', /^invalid byte sequence in /],
      ['negative', /^negative (?:argument|array size|string size|sleep|sample number)|^time interval must not be negative/],
      ['range', /^bad value for range/],
      ['base64', /^invalid base64/],
      ['escape', /^invalid %-encoding/],
      ['format', /^(?:too few arguments|malformed format string|one hash required)/],
      ['base', /^(?:invalid radix|base specified for non string value)/],
    ],
  ],
  [
    'TypeError',
    [
      ['implicit', /^no implicit conversion (?:of|from) /],
      ['coerced', /can't be coerced into /],
      ['converted', /^can't convert /],
      ['dump', /^(?:no _dump_data is defined|can't dump|singleton can't be dumped)/],
      ['symbol', /is not a symbol nor a string$/],
    ],
  ],
  ['NameError', [['constant', /^uninitialized constant /]]],
  ['FrozenError', [['$1', /^can't modify frozen ([\w:]{0,120}\w)/]]],
  [
    'ThreadError',
    [
      ['empty', /^queue empty/],
      ['full', /^queue full/],
      ['deadlock', /deadlock/],
      ['owner', /^(?:Attempt to unlock|current thread not owner)/],
    ],
  ],
]

const PHP: ReasonRows = [
  [
    'ErrorException',
    [
      ['variable $1', /^Undefined variable:? \$?(\w{1,80})/],
      ['property $1', /^Undefined property: [\w\\@:]{1,160}::\$(\w{1,80})/],
      ['property $1', /^(?:Attempt to read|Trying to get) property ["'](\w{1,80})["']/],
      ['offset', /^Trying to access array offset on /],
      ['key', /^Undefined (?:array key|index|offset)/],
      ['array to text', /^Array to string conversion/],
      ['number', /^A non-numeric value encountered|^A well formed/],
      ['foreach', /^(?:foreach\(\) argument must be|Invalid argument supplied for foreach)/],
      ['string offset', /^Uninitialized string offset/],
      ['$1', /^(\w{1,60})\([^)\n]{0,200}\): /],
    ],
  ],
  [
    'TypeError ValueError ArgumentCountError',
    [
      ['$1($2)', /^([\w\\:]{1,160})\(\): Argument #\d{1,2} \((\$\w{1,60})\) must /],
      ['$1', /^Too few arguments to function ([\w\\:]{1,160})\(\)/],
      ['returned', /^[\w\\:{}]{1,160}\(\): Return value must be of type /],
      ['operand', /^Unsupported operand types: /],
      ['offset', /^(?:Cannot access offset of type|Illegal offset type|Cannot access offset)/],
      ['$1', /^Cannot assign [\w\\]{1,80} to property [\w\\]{1,160}::(\$\w{1,80})/],
    ],
  ],
  [
    'Error',
    [
      ['$1', /^Call to a member function (\w{1,80})\(\) on /],
      ['$1', /^Call to undefined (?:method|function) ([\w\\:]{1,160})\(\)/],
      ['class', /^(?:Class|Interface|Trait|Enum) "([\w\\]{1,160})" not found/],
      ['constant $1', /^Undefined constant "?([\w\\:]{1,160})/],
      ['with $1', /^Unknown named parameter (\$\w{1,80})/],
      ['readonly', /^Cannot modify readonly property /],
      ['$1', /^Typed property [\w\\]{1,160}::(\$\w{1,80}) must not be accessed before initialization/],
      ['as an array', /^Cannot use object of type .{1,160} as array/],
      ['text', /could not be converted to string$/],
    ],
  ],
]

const DOTNET: ReasonRows = [
  [
    'FormatException',
    [
      ['number', /^(?:The i|I)nput string (?:'[^\n]{0,200}' )?was not in a correct format/],
      ['date', /was not recognized as a valid (?:DateTime|DateOnly|TimeOnly|TimeSpan)|^The DateTime represented by the string/],
      ['Guid', /^(?:Unrecognized Guid format|Guid should contain)/],
      ['Boolean', /was not recognized as a valid Boolean/],
      ['base64', /Base-?64/],
      ['format', /^(?:Index \(zero based\) must be|Format specifier was invalid)/],
      ['a character', /^String must be exactly one character long/],
    ],
  ],
  [
    'ArgumentException ArgumentNullException',
    [
      ['same key', /^An (?:item|element) with the same key /],
      ['$1', /(?:\(Parameter '|\nParameter name: )(\w{1,80})/],
    ],
  ],
  [
    'InvalidOperationException',
    [
      ['no match', /^Sequence contains no matching element/],
      ['empty', /^Sequence contains no elements/],
      ['several', /^Sequence contains more than one /],
      ['nullable', /^Nullable object must have a value/],
      ['changed', /^Collection was modified/],
      ['empty $1', /^(Queue|Stack) empty/],
      ['comparison', /^Failed to compare two elements/],
    ],
  ],
  ['InvalidCastException', [['$1', /(?:to type|to) '([\w.`+]{1,160})'/]]],
  [
    'OverflowException',
    [
      ['$1', /either too large or too small for an? (?:unsigned |signed )?(\w{1,40})/],
      ['arithmetic', /^Arithmetic operation resulted in an overflow/],
    ],
  ],
  // System.Text.Json names the field where a value is of another kind, and so does Newtonsoft's.
  ['JsonException', [['$1', /^The JSON value could not be converted to [^\n]{1,200}?\. Path: \$\.([\w.[\]]{1,120})/]]],
  [
    'JsonReaderException JsonSerializationException',
    [
      ['$1', /^(?:Could not convert|Error converting value|Cannot deserialize)[^\n]{1,400}? Path '([\w.[\]]{1,120})'/],
      ['$1', /^Required property '(\w{1,80})'/],
      ['text', /^(?:Unexpected|Unterminated|After parsing|Error parsing|Invalid property|Bad JSON)/],
    ],
  ],
  [
    'WebException',
    [
      ['time-out', /timed out/],
      ['status', /^The remote server returned an error: \(/],
      ['connection', /^(?:Unable to connect|Error: ConnectFailure|The underlying connection was closed)/],
      ['name', /^(?:The remote name could not be resolved|Error: NameResolutionFailure)/],
    ],
  ],
  ['ObjectDisposedException', [['$1', /Object name: '([\w.`+]{1,160})'/]]],
  ['RuntimeBinderException', [['$1', /does not contain a definition for '(\w{1,80})'/]]],
]

const ELIXIR: ReasonRows = [
  ['FunctionClauseError', [['$1', /^no function clause matching in (?:anonymous fn\/\d{1,3} in )?([\w.!?]{1,160})\//]]],
  ['UndefinedFunctionError', [['$1', /^function ([\w.!?:]{1,160})\//]]],
  ['UndefinedError', [['$1', /^protocol ([\w.]{1,120}) not implemented for /]]],
  [
    'ArgumentError',
    [
      ['$1', /^could not fetch application environment (:\w{1,80})/],
      ['registry', /^unknown registry: /],
      ['base64', /^(?:non-alphabet (?:digit|character) found|incorrect padding|string given to decode has wrong length)/],
    ],
  ],
]

/** By the language as `telemetry.sdk.language` has it. */
export const REASON_ROWS: Readonly<Record<string, ReasonRows>> = {
  python: PYTHON,
  java: JVM,
  ruby: RUBY,
  php: PHP,
  dotnet: DOTNET,
  erlang: ELIXIR,
}
