import type { ReasonRows } from '../reasons.ts'

export const RUBY: ReasonRows = [
  [
    'ArgumentError',
    [
      ['Integer', /^invalid value for Integer\(\)/, 'invalid value for Integer(): "x"'],
      ['Float', /^invalid value for Float\(\)/, 'invalid value for Float(): "x"'],
      [
        'date',
        /^invalid (?:date|time|xmlschema|strptime)\b|^(?:argument|mon|mday|hour|min|sec) out of range|^no time information/,
        'invalid date',
      ],
      ['without $1', /^missing keywords?: :(\w{1,80})/, 'missing keyword: :row'],
      ['with $1', /^unknown keywords?: :(\w{1,80})/, 'unknown keyword: :row'],
      ['arguments', /^wrong number of arguments/, 'wrong number of arguments (given 1, expected 2)'],
      ['comparison', /^comparison of .{1,120} failed$/, 'comparison of Integer with nil failed'],
      ['bytes', /^invalid byte sequence in /, 'invalid byte sequence in UTF-8'],
      [
        'negative',
        /^negative (?:argument|array size|string size|sleep|sample number)|^time interval must not be negative/,
        'negative argument',
      ],
      ['range', /^bad value for range/, 'bad value for range'],
      ['base64', /^invalid base64/, 'invalid base64'],
      ['escape', /^invalid %-encoding/, 'invalid %-encoding (%zz)'],
      ['format', /^(?:too few arguments|malformed format string|one hash required)/, 'too few arguments'],
      ['base', /^(?:invalid radix|base specified for non string value)/, 'base specified for non string value'],
    ],
  ],
  [
    'TypeError',
    [
      ['implicit', /^no implicit conversion (?:of|from) /, 'no implicit conversion of nil into String'],
      ['coerced', /can't be coerced into /, "nil can't be coerced into Integer"],
      ['converted', /^can't convert /, "can't convert nil into Integer"],
      ['dump', /^(?:no _dump_data is defined|can't dump|singleton can't be dumped)/, 'no _dump_data is defined for class Proc'],
      ['symbol', /is not a symbol nor a string$/, '1 is not a symbol nor a string'],
    ],
  ],
  ['NameError', [['constant', /^uninitialized constant /, 'uninitialized constant Shop::Teal']]],
  ['FrozenError', [['$1', /^can't modify frozen ([\w:]{0,120}\w)/, 'can\'t modify frozen String: "x"']]],
  [
    'ThreadError',
    [
      ['empty', /^queue empty/, 'queue empty'],
      ['full', /^queue full/, 'queue full'],
      ['deadlock', /deadlock/, 'deadlock; recursive locking'],
      ['owner', /^(?:Attempt to unlock|current thread not owner)/, 'Attempt to unlock a mutex which is not locked'],
    ],
  ],
  [
    'IOError',
    [
      ['closed', /^(?:closed stream|stream closed|uninitialized stream)/, 'closed stream'],
      ['reading', /^not opened for reading/, 'not opened for reading'],
      ['writing', /^not opened for writing/, 'not opened for writing'],
    ],
  ],
  [
    'RangeError',
    [
      ['integer', /^bignum too big |^integer -?\d{1,30} too (?:big|small)/, "bignum too big to convert into `long'"],
      ['float', /^float \S{1,30} out of range/, 'float NaN out of range of integer'],
      ['character', /out of char range$/, '1114112 out of char range'],
    ],
  ],
  [
    'IndexError',
    [
      [
        'outside',
        /outside of array (?:bounds|range)|^index -?\d{1,20} (?:out of string|too (?:small|large|big))/,
        'index 5 outside of array bounds: -3...3',
        'index 9 out of string',
      ],
    ],
  ],
  [
    'InvalidURIError',
    [
      ['ASCII', /^URI must be ascii only/, 'URI must be ascii only "caf\\u00E9"'],
      ['form', /^bad (?:URI|component)/, 'bad URI (is not URI?): "a b"'],
    ],
  ],
  ['NoMatchingPatternKeyError', [['$1', /key not found: :(\w{1,80})$/, '{:a=>1}: key not found: :total']]],
  [
    'GeneratorError',
    [
      ['number', /\b(?:NaN|-?Infinity)\b/, '920: NaN not allowed in JSON'],
      ['bytes', /UTF-8/, 'source sequence is illegal/malformed UTF-8'],
    ],
  ],
  // Rails
  ['RecordNotFound', [['$1', /^Couldn't find (?:all )?([A-Z][\w:]{0,80})/, "Couldn't find Cart with 'id'=4711"]]],
  [
    'ParameterMissing',
    [['$1', /^param is missing or the value is empty(?: or invalid)?: (\w{1,80})/, 'param is missing or the value is empty: cart']],
  ],
  // Psych, Redis, dry-struct
  ['DisallowedClass', [['$1', /^Tried to (?:load|dump) unspecified class: ([\w:]{1,80})/, 'Tried to load unspecified class: Date']]],
  ['CommandError', [['$1', /^([A-Z]{4,20}) /, 'WRONGTYPE Operation against a key holding the wrong kind of value']]],
  [
    'Error',
    [
      ['$1', /has invalid type for :(\w{1,80})/, '[Cart.new] nil (NilClass) has invalid type for :total violates constraints'],
      ['$1', /:(\w{1,80}) is missing in Hash input/, '[Cart.new] :total is missing in Hash input'],
    ],
  ],
]
