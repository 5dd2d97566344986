/**
 * What the JavaScript engines and browsers say of the mistakes that programs make, a row for each mistake: V8's words (Chrome, Node), SpiderMonkey's
 * (Firefox) and JavaScriptCore's (Safari), of today and of older versions, as their message tables and the standards of the web have them. The
 * first row that matches decides. Patterns are bounded, so that no text takes more than linear time.
 */
export interface EngineRow {
  /** The mistake in one form for all; `<name>` stands for the name of the program that the first group holds. */
  what: string
  /** How the group is read: `key` as it stands, else as an expression, of which the last property counts. */
  reads?: 'key' | 'expression'
  pattern: RegExp
  /** Each is a test. */
  examples: readonly string[]
}

const row = (what: string, pattern: RegExp, ...examples: string[]): EngineRow => ({ what, pattern, examples })
const named = (what: string, reads: 'key' | 'expression', pattern: RegExp, ...examples: string[]): EngineRow => ({
  what,
  reads,
  pattern,
  examples,
})

export const PROPERTY_OF_NOTHING = 'property <name> of nothing'
export const IS_NOTHING = '<name> is nothing'
/** Engines do not say what was wanted of it. */
export const NOTHING = 'nothing, where something was wanted'
export const NOT_ITERABLE = 'what is not iterable'
const CONSTANT = 'an assignment to what is constant'
export const DEEP_RECURSION = 'too deep a recursion'
export const NO_FUNCTION = '<name> is no function'

export const ENGINE_ROWS: readonly EngineRow[] = [
  row(
    NOT_ITERABLE,
    /^(?:(?:Cannot read propert(?:y|ies) of (?:undefined|null) \(reading 'Symbol\(Symbol\.iterator\)|can't access property Symbol\.iterator|(?:undefined|null) is not a function \(near '|Spread syntax requires |Found non-callable @@iterator|Iterator value \S{1,80} is not an entry object)|(?:undefined|null) is not iterable|[\w$.()[\]'"<>#{}, ]{1,160} is not iterable)/,
    "Cannot read properties of undefined (reading 'Symbol(Symbol.iterator)')",
    'object null is not iterable (cannot read property Symbol(Symbol.iterator))',
    'rows is not iterable',
    "undefined is not a function (near '...row of rows...')",
    'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
  ),
  named(
    PROPERTY_OF_NOTHING,
    'key',
    /^(?:Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([^']{1,120})'\)|Cannot (?:read|set) property '([^']{1,120})' of (?:undefined|null)|can't (?:access|set) property "([^"]{1,120})"|can't access property (\w{1,120}), |Cannot destructure property '([^']{1,120})' of )/,
    "Cannot read properties of undefined (reading '<name>')",
    "Cannot set property '<name>' of null",
    'can\'t access property "<name>", cart is undefined',
    "Cannot destructure property '<name>' of 'e' as it is undefined.",
  ),
  named(
    PROPERTY_OF_NOTHING,
    'expression',
    /^(?:undefined|null) is not an object \(evaluating '([^\n]{1,400})'\)/,
    "undefined is not an object (evaluating 'cart.<name>')",
    "undefined is not an object (evaluating 'carts.find(({ id }) => id === kept('a')).<name>')",
  ),
  // Firefox, which does not say what was wanted of it.
  named(
    IS_NOTHING,
    'expression',
    /^((?:\((?:intermediate value|destructured parameter)\))?[\w$.()[\]'"#]{1,160}) is (?:undefined|null)$/,
    'cart.<name> is undefined',
  ),
  row(NOTHING, /^Right side of assignment cannot be destructured/, 'Right side of assignment cannot be destructured'),
  named(
    NO_FUNCTION,
    'expression',
    /^([^\n]{1,400}?) is not a function\. \(In '/,
    "(await load(() => parts())).<name> is not a function. (In '(await load(() => parts())).<name>()', '(await load(() => parts())).<name>' is undefined)",
  ),
  named(
    NO_FUNCTION,
    'expression',
    /^(?:undefined|null) is not a function \(evaluating '([^\n]{1,160}?)\([^()\n]{0,160}\)'\)/,
    "undefined is not a function (evaluating 'cart.<name>(1)')",
  ),
  row(
    'a callback that is no function',
    /^(?:(?:undefined|null|#<\w{1,80}>|\d{1,20}|object|true|false) is not a function$|[\w.]{1,80} (?:callback|requires a callable|expects the comparator|comparator) |The comparison function must be|invalid Array\.prototype\.\w{1,40} argument|Promise (?:resolver|executor|constructor) )/,
    'undefined is not a function',
    'Array.prototype.map callback must be a function',
    'The comparison function must be either a function or undefined',
    'Promise resolver undefined is not a function',
  ),
  row(
    'a class that was called without new',
    /^(?:Class constructor \S{1,120} cannot be invoked without|class constructors must be invoked with|Cannot call a class constructor)/i,
    "Class constructor Cart cannot be invoked without 'new'",
    "class constructors must be invoked with 'new'",
    'Cannot call a class constructor Cart without |new|',
  ),
  row(
    'a class of what is no class',
    /^(?:Class extends value |class heritage |The superclass is not a constructor)/,
    'Class extends value undefined is not a constructor or null',
    'class heritage e is not an object or null',
    'The superclass is not a constructor.',
  ),
  named(
    NO_FUNCTION,
    'expression',
    /^([\w$.()[\]'"<>#, ]{1,160}) is not a function/,
    'cart.<name> is not a function',
    '(0 , n.<name>) is not a function',
  ),
  named(
    '<name> is no constructor',
    'expression',
    /^(?:(?:undefined|null) is not a constructor \(evaluating 'new ([\w$.()[\]]{1,160}?)(?:\([^()\n]{0,160}\))?'|([\w$.()[\], ]{1,160}) is not a constructor)/,
    'shop.<name> is not a constructor',
    "undefined is not a constructor (evaluating 'new shop.<name>(1)')",
  ),
  named(
    '<name> is not defined',
    'expression',
    /^(?:Can't find variable: ([\w$]{1,120})|([\w$]{1,120}) is not defined|assignment to undeclared variable ([\w$]{1,120}))/,
    "Can't find variable: <name>",
    '<name> is not defined',
    'assignment to undeclared variable <name>',
  ),
  row(
    'a variable before it is initialised',
    /^(?:Cannot access '[\w$]{1,120}' before initialization|can't access lexical declaration '[^']{1,120}' before initialization|Cannot access uninitialized variable)/,
    "Cannot access 'a' before initialization",
    'Cannot access uninitialized variable.',
  ),
  row(
    'this before the constructor of the base class',
    /^(?:Must call super constructor in derived class|must call super constructor before|'super\(\)' must be called in derived)/,
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    "must call super constructor before using 'this' in derived class constructor",
    "'super()' must be called in derived constructor before accessing |this| or returning non-undefined.",
  ),
  row(
    CONSTANT,
    /^(?:Assignment to constant variable|invalid assignment to const|Attempted to assign to readonly property|Cannot assign to read only property|(?:"[^"\n]{1,120}"|\d{1,10}) is read-only|Cannot set property \S{1,120} of [^\n]{1,120} which has only a getter|setting getter-only property)/,
    'Assignment to constant variable.',
    "invalid assignment to const 'a'",
    'Attempted to assign to readonly property.',
    "Cannot assign to read only property 'a' of object '#<Object>'",
    '0 is read-only',
    'Cannot set property a of #<Cart> which has only a getter',
    'setting getter-only property "a"',
  ),
  row(
    // Safari says of both that they are read-only.
    CONSTANT,
    /^(?:Cannot add property \S{1,120}, object is not extensible|can't define property "?[^\n]{1,120}"?: \S{1,80} is not extensible|Attempting to define property on object that is not extensible|can't define array index property past the end of an array)/,
    'Cannot add property a, object is not extensible',
    'can\'t define property "a": Object is not extensible',
    'Attempting to define property on object that is not extensible.',
    "can't define array index property past the end of an array with non-writable length",
  ),
  row(
    'a property that can not be changed',
    /^(?:Cannot (?:redefine property: |delete property ')|can't redefine non-configurable property|property "?[^\n]{1,120}"? is non-configurable|Attempting to (?:change|configurable)|Unable to delete property)/,
    'Cannot redefine property: a',
    "Cannot delete property 'a' of #<Object>",
    'property "a" is non-configurable and can\'t be deleted',
    'Unable to delete property.',
  ),
  row(
    'a search in what is no object',
    /^(?:Cannot use 'in' operator|cannot use 'in' operator|right-hand side of 'in' should be an object|[\w$.()[\]'"]{1,160} is not an Object\. \(evaluating ')/,
    "Cannot use 'in' operator to search for 'a' in undefined",
    "right-hand side of 'in' should be an object, got undefined",
    'e is not an Object. (evaluating \'"a" in e\')',
  ),
  row(
    'instanceof of what is no class',
    /^(?:Right-hand side of 'instanceof' is not|invalid 'instanceof' operand|Right hand side of instanceof is not)/,
    "Right-hand side of 'instanceof' is not callable",
    "invalid 'instanceof' operand e",
  ),
  row(
    'nothing as an object',
    /^(?:Cannot convert undefined or null to object|can't convert (?:undefined|null) to object)/,
    'Cannot convert undefined or null to object',
    "can't convert null to object",
  ),
  row(
    'an object as a primitive value',
    /^(?:Cannot convert object to primitive value|can't convert [^\n]{1,160} to primitive type|No default value$)/,
    'Cannot convert object to primitive value',
    "can't convert e to primitive type",
    'No default value',
  ),
  row(
    'a symbol as a primitive value',
    /^(?:Cannot convert a symbol (?:value )?to a|can't convert symbol to)/i,
    'Cannot convert a Symbol value to a string',
    "can't convert symbol to string",
    'Cannot convert a symbol to a string',
  ),
  row(
    'a big integer among other numbers',
    /^(?:Cannot mix BigInt and other types|can't convert BigInt to number|Invalid mix of BigInt)/,
    'Cannot mix BigInt and other types, use explicit conversions',
    "can't convert BigInt to number",
    'Invalid mix of BigInt and other type in addition.',
  ),
  row(
    'a method of another class',
    /^(?:Illegal invocation$|Cannot read private member|can't access private field or method|Cannot access invalid private field|Receiver must be (?:an instance of )?class|[^\n]{1,160} called on (?:an )?incompatible |'?\w{1,80}'? called on an object that does not implement|Can only call \S{1,80} on instances of)/,
    'Illegal invocation',
    'Cannot read private member #a from an object whose class did not declare it',
    "can't access private field or method: object is not the right class",
    'Method Map.prototype.get called on incompatible receiver undefined',
    "'fetch' called on an object that does not implement interface Window.",
  ),
  row(
    DEEP_RECURSION,
    /^(?:Maximum call stack size exceeded|too much recursion|call stack size exceeded)/i,
    'Maximum call stack size exceeded',
    'too much recursion',
  ),
  row(
    'a reduction of nothing',
    /^Reduce of empty array with no initial value/i,
    'Reduce of empty array with no initial value',
    'reduce of empty array with no initial value',
  ),
  row(
    'a place outside of a buffer',
    /^(?:Offset is outside the bounds of the DataView|Out of bounds access$)/i,
    'Offset is outside the bounds of the DataView',
    'offset is outside the bounds of the DataView',
    'Out of bounds access',
  ),
  row(
    'an invalid array length',
    /^(?:Invalid (?:typed )?array length|length cannot be negative|Array size is not a small enough positive integer|Array length must be a positive integer|Length out of range of (?:typed )?array|invalid or out-of-range (?:index|length))/i,
    'Invalid array length',
    'invalid array length',
    'Invalid typed array length: -1',
    'length cannot be negative',
    'Array size is not a small enough positive integer.',
    'Array length must be a positive integer of safe magnitude.',
  ),
  row(
    'too little memory',
    /^(?:Invalid string length|allocation size overflow|Array buffer allocation failed|out of memory)/i,
    'Invalid string length',
    'allocation size overflow',
    'Out of memory',
  ),
  row(
    'a count of repetitions out of range',
    /^(?:Invalid count value: |repeat count must be |String\.prototype\.repeat argument must be )/,
    'Invalid count value: -1',
    'repeat count must be non-negative',
  ),
  row(
    'digits out of range',
    /^(?:[^\n]{0,160}argument must be between \d{1,3} and 10[01]|precision \S{1,40} out of range|toFixed\(\) digits|(?:maximum|minimum)\w{1,40}Digits (?:value )?is out of range|invalid digits value)/,
    'toFixed() digits argument must be between 0 and 100',
    'precision 101 out of range',
    'toPrecision() argument must be between 1 and 100',
    'maximumFractionDigits value is out of range.',
    'invalid digits value: 200',
  ),
  row(
    'a key that is no object',
    /^(?:Invalid value used (?:as weak map key|in weak set)|Weak(?:Map key|Set value) must be an object|Attempted to set a non-object key in a WeakMap|Attempted to add a non-object value to a WeakSet|WeakMap keys must be objects|WeakSet values must be objects)/,
    'Invalid value used as weak map key',
    'WeakMap key must be an object, got t',
    'WeakMap keys must be objects or non-registered symbols',
  ),
  row(
    'a radix out of range',
    /^(?:toString\(\) radix |radix must be an integer at least 2)/,
    'toString() radix must be between 2 and 36',
    'radix must be an integer at least 2 and no greater than 36',
  ),
  row(
    'an invalid date',
    /^(?:Invalid time value|invalid date$|date value is not finite)/i,
    'Invalid time value',
    'invalid date',
    'date value is not finite in DateTimeFormat.format()',
  ),
  row(
    'an invalid language',
    /^(?:Invalid language tag: |Incorrect locale information provided)/i,
    'Invalid language tag: pt_BR',
    'invalid language tag: "de_DE"',
    'Incorrect locale information provided',
  ),
  row(
    'an invalid time zone',
    /^(?:Invalid time zone(?: specified)?: |invalid time zone in )/i,
    'Invalid time zone specified: Mars/Base',
    'invalid time zone in DateTimeFormat(): Mars/Base',
    'invalid time zone: Mars/Base',
  ),
  row(
    'an invalid currency',
    /^(?:Invalid currency code|Currency code is required|undefined currency in|currency (?:is not a well-formed|must be a string))/i,
    'Invalid currency code : X',
    'invalid currency code in NumberFormat(): X',
    'currency is not a well-formed currency code',
  ),
  row(
    'a malformed URI',
    /^(?:URI malformed|malformed URI sequence|String contained an illegal UTF-16 sequence|URI error)/,
    'URI malformed',
    'malformed URI sequence',
    'String contained an illegal UTF-16 sequence.',
  ),
  row(
    'an invalid URL',
    /^(?:Invalid URL(?:$|: )|Failed to construct 'URL': |Failed to parse URL from |URL constructor: |(?:Window\.)?fetch: \S{1,200} is not a valid URL|"[^"\n]{0,200}" cannot be parsed as a URL|URL is not valid or contains user credentials)/,
    'Invalid URL',
    "Failed to construct 'URL': Invalid URL",
    'Failed to parse URL from /rates',
    'URL constructor: x is not a valid URL.',
    '"x" cannot be parsed as a URL.',
  ),
  row(
    'invalid flags of a regular expression',
    /^(?:Invalid flags supplied to RegExp constructor|invalid regular expression flag)/,
    "Invalid flags supplied to RegExp constructor 'gg'",
    'invalid regular expression flag g',
  ),
  row(
    'an invalid regular expression',
    /^(?:Invalid regular expression: |unterminated parenthetical|unmatched \) in regular expression|unterminated character class|nothing to repeat|invalid range in character class|numbers out of order in \{\} quantifier|invalid (?:regexp group|capture group name|named (?:capture )?reference|identity escape|unicode escape in regular|property name in regular|decimal escape in regular|class escape)|duplicate capture group name|\\ at end of pattern|(?:incomplete|lone) quantifier|raw bracket is not allowed)/,
    'Invalid regular expression: /(/: Unterminated group',
    'unterminated parenthetical',
    'Invalid regular expression: missing )',
    'nothing to repeat',
  ),
  row(
    'JSON of a circular structure',
    /^(?:Converting circular structure to JSON|cyclic object value|JSON\.stringify cannot serialize cyclic structures)/,
    'Converting circular structure to JSON',
    'cyclic object value',
    'JSON.stringify cannot serialize cyclic structures.',
  ),
  row(
    'JSON of a big integer',
    /^(?:Do not know how to serialize a BigInt|BigInt value can't be serialized in JSON|JSON\.stringify cannot serialize BigInt)/,
    'Do not know how to serialize a BigInt',
    "BigInt value can't be serialized in JSON",
    'JSON.stringify cannot serialize BigInt.',
  ),
  row(
    'invalid JSON',
    /^(?:(?:Failed to execute 'json' on '\w{1,40}': )?(?:Unexpected (?:token|end of|non-whitespace|number|string)[\s\S]{0,400}JSON|(?:Expected|Unterminated|Bad (?:control|escaped|Unicode)|No number|Exponent part)[^\n]{0,200} in JSON|"?\S{0,80}"? is not valid JSON)|(?:Response\.json: |Body\.json: )?JSON\.parse: |JSON Parse error: )/,
    `Unexpected token '<', "<!doctype "... is not valid JSON`,
    'Unexpected token < in JSON at position 0',
    'Unexpected end of JSON input',
    "Expected ',' or '}' after property value in JSON at position 9",
    'Bad escaped character in JSON at position 9',
    '"undefined" is not valid JSON',
    'JSON.parse: unexpected character at line 1 column 1 of the JSON data',
    "JSON Parse error: Unrecognized token '<'",
    "Failed to execute 'json' on 'Response': Unexpected end of JSON input",
  ),
  row(
    'a page where a script was expected',
    /^(?:Unexpected token '?<'?$|expected expression, got '<')/,
    "Unexpected token '<'",
    "expected expression, got '<'",
  ),
  row(
    'a module that was not loaded',
    /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed)/,
    'Failed to fetch dynamically imported module: https://shop.example/a.js',
    'error loading dynamically imported module: https://shop.example/a.js',
    'Importing a module script failed.',
  ),
  row(
    'a failed fetch',
    /^(?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed|fetch failed|Network request failed$|The Internet connection appears to be offline|The network connection was lost|A server with the specified hostname could not be found|Could not connect to the server)/,
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'fetch failed',
    'The network connection was lost.',
  ),
  row(
    'what took too long',
    /^(?:signal timed out|The operation timed out|The operation was aborted due to timeout|The request timed out)/,
    'signal timed out',
    'The operation timed out.',
    'The operation was aborted due to timeout',
  ),
  row(
    'what was aborted',
    /^(?:signal is aborted without reason|The user aborted a request|Th(?:e|is) operation was aborted|Fetch is aborted)/,
    'signal is aborted without reason',
    'The user aborted a request.',
    'This operation was aborted',
    'Fetch is aborted',
  ),
  row(
    'too little room',
    /^(?:The quota has been exceeded|Failed to execute 'setItem' on 'Storage': Setting the value of |Persistent storage maximum size reached)/,
    'The quota has been exceeded.',
    "Failed to execute 'setItem' on 'Storage': Setting the value of 'a' exceeded the quota.",
  ),
  row(
    'what can not be cloned',
    /^(?:Failed to execute 'postMessage' on '\w{1,80}': [\s\S]{0,400} could not be cloned|(?:\w{1,80}\.postMessage: )?The object can ?not be cloned|The object could not be cloned|DataCloneError: )/,
    "Failed to execute 'postMessage' on 'Worker': () => 1 could not be cloned.",
    'The object could not be cloned.',
    'The object can not be cloned.',
  ),
  row(
    'a node that is not there',
    /^(?:(?:Failed to execute '\w{1,80}' on 'Node': |Node\.\w{1,80}: )(?:The node |Child ).{0,80}(?:is not a child of this node|was not found)|The object can not be found here)/i,
    "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
    'Node.removeChild: The node to be removed is not a child of this node',
    'The object can not be found here.',
  ),
  row(
    'an invalid selector',
    /^(?:Failed to execute 'querySelector(?:All)?' on '\w{1,80}': |\w{1,80}\.querySelector(?:All)?: )/,
    "Failed to execute 'querySelector' on 'Document': '#1' is not a valid selector.",
    "Document.querySelector: '#1' is not a valid selector",
  ),
  row(
    'invalid characters of base64',
    /^(?:Failed to execute 'atob' on |(?:Window\.atob: )?String contains an invalid character|The string contains invalid characters)/,
    "Failed to execute 'atob' on 'Window': The string to be decoded is not correctly encoded.",
    'String contains an invalid character',
    'The string contains invalid characters.',
  ),
  row(
    'what a page may not do',
    /^(?:The operation is insecure|Failed to read the '\w{1,80}' property from '\w{1,80}': Access is denied)/,
    'The operation is insecure.',
    "Failed to read the 'localStorage' property from 'Window': Access is denied for this document.",
  ),
  named('the command <name>', 'expression', /^Command failed(?: with exit code \d{1,3})?: (\S{1,80})/, 'Command failed: <name>'),
]
