import type { ReasonRows } from '../reasons.ts'

export const PHP: ReasonRows = [
  [
    'ErrorException',
    [
      ['variable $1', /^Undefined variable:? \$?(\w{1,80})/, 'Undefined variable $rate'],
      ['property $1', /^Undefined property: [\w\\@:]{1,160}::\$(\w{1,80})/, 'Undefined property: Shop\\Cart::$total'],
      [
        'property $1',
        /^(?:Attempt to read|Trying to get) property ["'](\w{1,80})["']/,
        'Attempt to read property "total" on null',
        "Trying to get property 'total' of non-object",
      ],
      ['offset', /^Trying to access array offset on /, 'Trying to access array offset on value of type null'],
      ['key', /^Undefined (?:array key|index|offset)/, 'Undefined array key "teal"'],
      ['array to text', /^Array to string conversion/, 'Array to string conversion'],
      ['number', /^A non-numeric value encountered|^A well formed/, 'A non-numeric value encountered'],
      [
        'foreach',
        /^(?:foreach\(\) argument must be|Invalid argument supplied for foreach)/,
        'foreach() argument must be of type array|object, null given',
      ],
      ['string offset', /^Uninitialized string offset/, 'Uninitialized string offset 3'],
      ['$1', /^(\w{1,60})\([^)\n]{0,200}\): /, 'file_get_contents(/srv/x): Failed to open stream: No such file or directory'],
    ],
  ],
  [
    'TypeError ValueError ArgumentCountError',
    [
      [
        '$1($2)',
        /^([\w\\:]{1,160})\(\): Argument #\d{1,2} \((\$\w{1,60})\) must /,
        'strlen(): Argument #1 ($string) must be of type string, array given',
      ],
      ['$1', /^Too few arguments to function ([\w\\:]{1,160})\(\)/, 'Too few arguments to function Shop\\Cart::add(), 1 passed'],
      [
        'returned',
        /^[\w\\:{}]{1,160}\(\): Return value must be of type /,
        'Shop\\Cart::total(): Return value must be of type int, null returned',
      ],
      ['operand', /^Unsupported operand types: /, 'Unsupported operand types: string + int'],
      [
        'offset',
        /^(?:Cannot access offset of type|Illegal offset type|Cannot access offset)/,
        'Cannot access offset of type array on array',
      ],
      [
        '$1',
        /^Cannot assign [\w\\]{1,80} to property [\w\\]{1,160}::(\$\w{1,80})/,
        'Cannot assign null to property Shop\\Cart::$total of type int',
      ],
    ],
  ],
  [
    'Error',
    [
      ['$1', /^Call to a member function (\w{1,80})\(\) on /, 'Call to a member function total() on null'],
      ['$1', /^Call to undefined (?:method|function) ([\w\\:]{1,160})\(\)/, 'Call to undefined method Shop\\Cart::totl()'],
      ['class', /^(?:Class|Interface|Trait|Enum) "([\w\\]{1,160})" not found/, 'Class "Teal" not found'],
      ['constant $1', /^Undefined constant "?([\w\\:]{1,160})/, 'Undefined constant "RATE"'],
      ['with $1', /^Unknown named parameter (\$\w{1,80})/, 'Unknown named parameter $row'],
      ['readonly', /^Cannot modify readonly property /, 'Cannot modify readonly property Shop\\Cart::$total'],
      [
        '$1',
        /^Typed property [\w\\]{1,160}::(\$\w{1,80}) must not be accessed before initialization/,
        'Typed property Shop\\Cart::$total must not be accessed before initialization',
      ],
      ['as an array', /^Cannot use object of type .{1,160} as array/, 'Cannot use object of type Shop\\Cart as array'],
      ['text', /could not be converted to string$/, 'Object of class Shop\\Cart could not be converted to string'],
    ],
  ],
  // What was to be written as JSON; what was read is data.
  [
    'JsonException',
    [
      ['bytes', /^Malformed UTF-8 characters/, 'Malformed UTF-8 characters, possibly incorrectly encoded'],
      ['number', /^Inf and NaN cannot be JSON encoded/, 'Inf and NaN cannot be JSON encoded'],
      ['depth', /^Maximum stack depth exceeded|^Recursion detected/, 'Maximum stack depth exceeded'],
      ['kind', /^Type is not supported/, 'Type is not supported'],
    ],
  ],
  [
    'Exception',
    [
      [
        '$1',
        /^(DateTime(?:Immutable|Zone)?|DateInterval|DatePeriod|SimpleXMLElement|PharData)::__construct\(\)/,
        'DateTimeZone::__construct(): Unknown or bad timezone (Mars/Base)',
      ],
    ],
  ],
  ['DivisionByZeroError', [['modulo', /^Modulo by zero/, 'Modulo by zero']]],
  // What a statement lacks or breaks is `v1/database.ts`.
  [
    'PDOException QueryException DriverException',
    [
      ['$1 $2', /^SQLSTATE\[(\w{5})\]: [\w ]{1,40}: (\d{1,5}) /, 'SQLSTATE[HY000]: General error: 5 database is locked'],
      ['$1 $2', /^SQLSTATE\[(\w{5})\] \[(\d{1,5})\]/, 'SQLSTATE[HY000] [2002] Connection refused'],
      ['$1', /^SQLSTATE\[(\w{5})\]/, 'SQLSTATE[HY093]: Invalid parameter number'],
    ],
  ],
  // Twig and Symfony's expressions
  [
    'RuntimeError',
    [
      ['variable $1', /^Variable "(\w{1,80})" does not exist/, 'Variable "contact" does not exist.'],
      [
        'attribute $1',
        /^Impossible to (?:access an attribute|invoke a method) \("(\w{1,80})"\)/,
        'Impossible to access an attribute ("name") on a null variable.',
      ],
      ['key $1', /^Key "(\w{1,80})" /, 'Key "total" for array with keys "id" does not exist.'],
      [
        'member $1',
        /^(?:Neither the property|Method) "(\w{1,80})"/,
        'Neither the property "total" nor one of the methods "total()" exist and have public access in class "Cart".',
      ],
    ],
  ],
  [
    'SyntaxError',
    [
      ['unknown $1', /^Unknown "(\w{1,80})" (?:filter|function|tag|test)/, 'Unknown "money" filter.'],
      ['variable', /^Variable "\w{1,80}" is not valid/, 'Variable "urgency" is not valid around position 1 for expression `urgency > 3`.'],
      ['function', /^The function "\w{1,80}" does not exist/, 'The function "money" does not exist around position 1.'],
      ['unclosed', /^Unclosed /, 'Unclosed "(".'],
      ['unexpected', /^Unexpected /, 'Unexpected token "operator" of value ">" around position 8 for expression `words >> > 3`.'],
    ],
  ],
  // Guzzle
  ['ConnectException RequestException', [['$1', /^cURL error (\d{1,3}): /, 'cURL error 28: Operation timed out after 2001 milliseconds']]],
  // Laravel
  [
    'ModelNotFoundException',
    [['$1', /^No query results for model \[([\w\\]{1,160})\]/, 'No query results for model [App\\Models\\Cart] 4711']],
  ],
  ['BindingResolutionException', [['$1', /^Target (?:class )?\[([\w\\]{1,160})\]/, 'Target class [App\\Prices] does not exist.']]],
  ['RouteNotFoundException', [['$1', /^Route \[([\w.-]{1,80})\] not defined/, 'Route [cart.show] not defined.']]],
  [
    'RelationNotFoundException',
    [['$1', /undefined relationship \[(\w{1,80})\]/, 'Call to undefined relationship [lines] on model [App\\Models\\Cart].']],
  ],
  // Symfony
  ['MissingOptionsException', [['$1', /^The required options? "(\w{1,80})"/, 'The required option "port" is missing.']]],
  [
    'ServiceNotFoundException ParameterNotFoundException',
    [['$1', /non-existent (?:service|parameter) "([\w.\\]{1,160})"/, 'You have requested a non-existent service "App\\Prices".']],
  ],
]
