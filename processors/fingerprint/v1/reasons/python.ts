import type { ReasonRows } from '../reasons.ts'

export const PYTHON: ReasonRows = [
  [
    'ValueError',
    [
      [
        'int',
        /^invalid literal for int\(\)|^Exceeds the limit \(\d+ digits\) for integer string/,
        "invalid literal for int() with base 10: 'x'",
      ],
      ['float', /^could not convert string to float/, "could not convert string to float: 'mandolin'"],
      [
        'date',
        /^Invalid isoformat string|^(?:year|month|day|hour|minute|second)s? (?:[\w-]+ )?(?:must be in|is out of range)/,
        "Invalid isoformat string: 'chess set'",
        'month must be in 1..12',
        'day is out of range for month',
      ],
      ['time', /^time data |^unconverted data remains/, "time data 'x' does not match format '%Y'"],
      ['unpack', /^(?:not enough|too many) values to unpack/, 'not enough values to unpack (expected 2, got 1)'],
      ['a $1', /is not a valid ([A-Z]\w{0,80})$/, "'teal' is not a valid Colour"],
      [
        'empty',
        /(?:arg is an empty sequence|iterable argument is empty)$/,
        'max() arg is an empty sequence',
        'max() iterable argument is empty',
      ],
      ['closed file', /^I\/O operation on closed file/, 'I/O operation on closed file.'],
      [
        'not in it',
        /(?:is not in (?:list|tuple|deque|range)|^list\.remove\(x\): x not in list|x not in (?:tuple|deque))$/,
        "'a' is not in list",
        'list.remove(x): x not in list',
      ],
      ['substring', /^(?:substring|subsection) not found/, 'substring not found'],
      ['domain', /^math domain error|^expected a (?:nonnegative|positive) input/, 'math domain error'],
      ['circle', /^Circular reference detected/, 'Circular reference detected'],
      [
        'NaN',
        /^cannot convert float NaN to integer|^Out of range float values are not JSON compliant/,
        'cannot convert float NaN to integer',
      ],
      ['null byte', /^embedded null (?:byte|character)/, 'embedded null byte'],
      [
        'format',
        /^(?:Unknown format code|Invalid format specifier|unsupported format character)|format string$/,
        "Unknown format code 'd' for object of type 'str'",
      ],
      ['hex', /^non-hexadecimal number found/, 'non-hexadecimal number found in fromhex() arg at position 1'],
      ['UUID', /^badly formed hexadecimal UUID string/, 'badly formed hexadecimal UUID string'],
      ['dictionary', /^dictionary update sequence element /, 'dictionary update sequence element #0 has length 3; 2 is required'],
      ['sample', /^Sample (?:larger than population|size)/, 'Sample larger than population or is negative'],
      ['address', /does not appear to be an IPv[46]/, "'x' does not appear to be an IPv4 or IPv6 address"],
      [
        'URL',
        /^unknown url type: |^Invalid IPv6 URL|^Port (?:out of range|could not be cast)/,
        "unknown url type: 'carts'",
        'Port out of range 0-65535',
      ],
      ['literal', /^malformed node or string/, 'malformed node or string on line 1: <ast.Name object at 0x7f>'],
      [
        'negative',
        /^(?:negative (?:shift count|seek value|dimensions)|sleep length must be non-negative|factorial\(\) not defined)/,
        'negative shift count',
      ],
      ['step', /^(?:slice step cannot be zero|range\(\) arg 3 must not be zero)/, 'range() arg 3 must not be zero'],
      ['range', /^empty range (?:for|in) rand|^chr\(\) arg not in range/, 'empty range for randrange() (0, 0, 0)'],
      ['separator', /^empty separator/, 'empty separator'],
      ['zip', /^zip\(\) argument \d+ is (?:shorter|longer)/, 'zip() argument 2 is shorter than argument 1'],
      [
        'shape',
        /^operands could not be broadcast|^cannot reshape array|^shapes [^\n]{1,80} not aligned/,
        'operands could not be broadcast together with shapes (2,) (3,)',
      ],
      ['length', /^Length of values |^All arrays must be of the same length|^Length mismatch: /, 'All arrays must be of the same length'],
      [
        'truth',
        /^The truth value of (?:an array|a (?:Series|DataFrame))/,
        'The truth value of an array with more than one element is ambiguous.',
      ],
    ],
  ],
  [
    'TypeError',
    [
      [
        'operand',
        /^unsupported operand type\(s\) for |^can only concatenate |^can't multiply sequence by non-int/,
        "unsupported operand type(s) for +: 'int' and 'str'",
      ],
      [
        'comparison',
        /^'[^']{1,8}' not supported between instances of |^can't compare offset-naive and offset-aware|^can't subtract offset-naive/,
        "'<' not supported between instances of 'str' and 'int'",
        "can't compare offset-naive and offset-aware datetimes",
      ],
      [
        'subscript',
        /object is not subscriptable$|^'[\w.]{1,80}' object does not support item (?:assignment|deletion)$/,
        "'NoneType' object is not subscriptable",
        "'tuple' object does not support item assignment",
      ],
      ['call', /^'[\w.]{1,80}' object is not callable/, "'NoneType' object is not callable"],
      ['JSON', /is not JSON serializable$/, 'Object of type Decimal is not JSON serializable'],
      [
        'without $1',
        /\(\) missing \d+ required (?:positional|keyword-only) arguments?: '(\w{1,80})'/,
        "Seat.take() missing 1 required positional argument: 'row'",
      ],
      ['with $1', /\(\) got an unexpected keyword argument '(\w{1,80})'/, "take() got an unexpected keyword argument 'row'"],
      [
        'arguments',
        /\(\) takes [\w ]{1,40} positional arguments? but \d+ (?:was|were) given/,
        'take() takes 1 positional argument but 2 were given',
        'take() takes from 1 to 2 positional arguments but 3 were given',
      ],
      [
        'unhashable',
        /^(?:cannot use '[\w.]{1,80}' as a (?:dict key|set element) \()?unhashable type: /,
        "unhashable type: 'list'",
        "cannot use 'list' as a dict key (unhashable type: 'list')",
      ],
      ['length', /^object of type '[\w.]{1,80}' has no len\(\)$/, "object of type 'NoneType' has no len()"],
      ['index', /^(?:list|tuple|string|byte) indices must be integers/, 'list indices must be integers or slices, not str'],
      [
        'path',
        /^(?:stat: )?(?:path should be|expected) (?:string|str), bytes(?:,| or) os\.PathLike/,
        'expected str, bytes or os.PathLike object, not NoneType',
      ],
      [
        'number',
        /^(?:int|float)\(\) argument must be |^must be real number, not /,
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
      ],
      [
        'text',
        /^(?:sequence item \d+: )?expected str instance, |^expected string or bytes-like object|^a bytes-like object is required/,
        'sequence item 0: expected str instance, int found',
      ],
      ['awaited', /can't be used in 'await' expression$/, "object dict can't be used in 'await' expression"],
      [
        'iteration',
        /object is not (?:iterable|an iterator)$|^cannot unpack non-iterable /,
        "'NoneType' object is not iterable",
        'cannot unpack non-iterable NoneType object',
      ],
      [
        'context',
        /object does not support the (?:asynchronous )?context manager protocol/,
        "'Cart' object does not support the context manager protocol",
      ],
      [
        'awaited',
        /^An asyncio\.Future, a coroutine or an awaitable is required|^a coroutine was expected/,
        'An asyncio.Future, a coroutine or an awaitable is required',
      ],
      [
        'placeholders',
        /^not all arguments converted|^not enough arguments for format string|^%\w format: |^unsupported format string passed to /,
        'not all arguments converted during string formatting',
      ],
      ['mapping', /argument after \*\* must be a mapping|^keywords must be strings/, 'f() argument after ** must be a mapping, not list'],
      [
        'abstract $1',
        /^Can't instantiate abstract class (\w{1,80})/,
        "Can't instantiate abstract class Cart without an implementation for abstract method 'total'",
      ],
      ['raised', /^exceptions must (?:derive|be) /, 'exceptions must derive from BaseException'],
      [
        'date',
        /^(?:strptime|fromisoformat)\b[^\n]{0,40} must be /,
        'strptime() argument 1 must be str, not None',
        'fromisoformat: argument must be str',
      ],
      ['JSON', /^the JSON object must be str, bytes or bytearray/, 'the JSON object must be str, bytes or bytearray, not NoneType'],
    ],
  ],
  [
    'AttributeError',
    [
      [
        '$1',
        /^(?!module )(?:.{1,160} has no attribute '(?=\w{1,80}')|(?=\w{1,80}$))(\w+)/,
        "'Cart' object has no attribute 'total'",
        "'Cart' object has no attribute 'totl'. Did you mean: 'total'?",
        'total',
      ],
    ],
  ],
  [
    'NameError',
    [
      [
        '$1',
        /^(?:free variable |name )'(\w{1,80})'|^cannot access free variable '(\w{1,80})'/,
        "name 'totl' is not defined. Did you mean: 'total'?",
      ],
    ],
  ],
  [
    'UnboundLocalError',
    [
      [
        '$1',
        /local variable '(\w{1,80})'/,
        "cannot access local variable 'rate' where it is not associated with a value",
        "local variable 'rate' referenced before assignment",
      ],
    ],
  ],
  [
    'IndexError',
    [
      ['pop', /^pop from (?:an )?empty /, 'pop from an empty deque'],
      ['choice', /^Cannot choose from an empty (?:sequence|population)/, 'Cannot choose from an empty sequence'],
      ['group', /^no such group/, 'no such group'],
      ['format', /^Replacement index \d+ out of range/, 'Replacement index 1 out of range for positional args tuple'],
    ],
  ],
  [
    'RuntimeError',
    [
      ['changed', /(?:changed size|mutated|keys changed) during iteration$/, 'dictionary changed size during iteration'],
      ['closed loop', /^Event loop is closed/, 'Event loop is closed'],
      ['no loop', /^(?:no running event loop|There is no current event loop)/, 'no running event loop'],
      [
        'running loop',
        /cannot be called (?:from|when) a(?:nother)? (?:running )?(?:event )?loop|^This event loop is already running/,
        'asyncio.run() cannot be called from a running event loop',
      ],
      ['shut down', /^cannot schedule new futures after /, 'cannot schedule new futures after shutdown'],
      ['thread', /^can't start new thread|^threads can only be started once|^cannot join /, "can't start new thread"],
      ['awaited', /^cannot reuse already awaited coroutine/, 'cannot reuse already awaited coroutine'],
      ['StopIteration', /raised StopIteration$/, 'generator raised StopIteration'],
      ['lock', /^release unlocked lock|^cannot release un-acquired lock/, 'release unlocked lock'],
      ['context', /^Working outside of (?:application|request) context/, 'Working outside of application context.'],
    ],
  ],
  [
    'OverflowError',
    [
      ['date', /^date value out of range|^timestamp out of range|^days=-?\d+; must have magnitude/, 'date value out of range'],
      ['infinity', /^cannot convert float infinity/, 'cannot convert float infinity to integer'],
      [
        'integer',
        /too (?:large|big) to convert|^(?:signed|unsigned) \w+ is (?:greater|less) than /,
        'Python int too large to convert to SQLite INTEGER',
      ],
      ['range', /^math range error|Numerical result out of range/, 'math range error'],
      [
        'size',
        /^(?:can't convert|cannot convert) negative int|^cannot fit 'int' into an index-sized integer/,
        "can't convert negative int to unsigned",
      ],
    ],
  ],
  ['InvalidOperation', [['$1', /<class 'decimal\.(\w{1,60})'>/, "[<class 'decimal.ConversionSyntax'>]"]]],
  ['KeyError', [['a class', /^<class '/, "<class 'ast.Mult'>"]]],
  ['LookupError', [['encoding', /^unknown encoding: /, 'unknown encoding: utf-99']]],
  ['OSError', [['$1', /^(?:\[Errno )?(\d{1,3})(?:\] |$)/, '[Errno 28] No space left on device', '28']]],
  [
    'EOFError',
    [
      ['input', /^EOF when reading/, 'EOF when reading a line'],
      ['compressed', /^Compressed file ended/, 'Compressed file ended before the end-of-stream marker was reached'],
      ['pickle', /^Ran out of input/, 'Ran out of input'],
    ],
  ],
  ['AttributeError PicklingError', [['pickle', /^Can't (?:pickle|get) /, "Can't pickle local object 'prices.<locals>.price'"]]],
  // `struct` and `zlib`
  [
    'error',
    [
      ['buffer', /^unpack(?:_from)? requires a buffer /, 'unpack requires a buffer of 4 bytes'],
      [
        'range',
        /format requires |^argument out of range|^(?:byte|ubyte|short|ushort|int|long) (?:format|too)/,
        "'B' format requires 0 <= number <= 255",
        'ubyte format requires 0 <= number <= 255',
      ],
      ['integer', /^required argument is not an? /, 'required argument is not an integer'],
      ['zlib $1', /^Error (-\d) while /, 'Error -3 while decompressing data: incorrect header check'],
    ],
  ],
  // `csv`
  [
    'Error',
    [
      ['NUL', /^line contains NUL/, 'line contains NUL'],
      ['limit', /^field larger than field limit/, 'field larger than field limit (131072)'],
      ['escape', /^need to escape, but no escapechar set/, 'need to escape, but no escapechar set'],
      ['mode', /^iterator should return strings/, 'iterator should return strings, not bytes (the file should be opened in text mode)'],
    ],
  ],
  // sqlite3
  [
    'ProgrammingError InterfaceError',
    [
      [
        'bindings',
        /^Incorrect number of bindings|^You did not supply a value for binding/,
        'Incorrect number of bindings supplied. The current statement uses 2, and there are 1 supplied.',
      ],
      ['closed', /^Cannot operate on a closed /, 'Cannot operate on a closed database.'],
      ['thread', /^SQLite objects created in a thread /, 'SQLite objects created in a thread can only be used in that same thread.'],
      ['several', /^You can only execute one statement/, 'You can only execute one statement at a time.'],
      ['parameter', /^Error binding parameter/, "Error binding parameter 1: type 'dict' is not supported"],
    ],
  ],
  [
    'OperationalError',
    [
      [
        'locked',
        /^(?:\(sqlite3\.OperationalError\) )?database (?:table )?is locked/,
        'database is locked',
        '(sqlite3.OperationalError) database is locked',
      ],
      ['opened', /^(?:\(sqlite3\.OperationalError\) )?unable to open database file/, 'unable to open database file'],
      ['read-only', /attempt to write a readonly database/, 'attempt to write a readonly database'],
    ],
  ],
  [
    'StatisticsError',
    [
      ['points', /requires at least/, 'mean requires at least one data point'],
      ['empty', /^no (?:median|mode) for empty data/, 'no median for empty data'],
    ],
  ],
  [
    'SSLError SSLCertVerificationError',
    [
      [
        '$1',
        /^(?:\(\d+, ['"])?\[SSL: (\w{1,80})\]/,
        '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)',
      ],
    ],
  ],
  [
    'InvalidStateError',
    [
      ['unset', /^Result is not (?:set|ready)/, 'Result is not set.'],
      ['set', /^invalid state|^(?:FINISHED|CANCELLED): /, 'invalid state', 'FINISHED: <Future at 0x7f state=finished returned int>'],
    ],
  ],
  ['FrozenInstanceError', [['$1', /^cannot (?:assign to|delete) field '(\w{1,80})'/, "cannot assign to field 'total'"]]],
  ['ArgumentError', [['$1', /^argument ([\w/, -]{1,80}): /, 'argument --port: invalid int value: x']]],
]
