import type { ReasonRows } from '../reasons.ts'

/** Django, SQLAlchemy, Jinja, PyJWT, AWS, gRPC and Redis. */
export const PYTHON_LIBRARIES: ReasonRows = [
  // Django
  ['DoesNotExist', [['$1', /^(\w{1,80}) matching query does not exist/, 'Cart matching query does not exist.']]],
  [
    'MultipleObjectsReturned',
    [['$1', /^get\(\) returned more than one (\w{1,80})/, 'get() returned more than one Cart -- it returned 2!']],
  ],
  [
    'NoReverseMatch',
    [['$1', /^Reverse for '([\w:-]{1,80})'/, "Reverse for 'cart' not found. 'cart' is not a valid view function or pattern name."]],
  ],
  ['RelatedObjectDoesNotExist', [['$1', /^\w{1,80} has no (\w{1,80})\./, 'Cart has no owner.']]],
  // SQLAlchemy
  [
    'DetachedInstanceError',
    [
      [
        '$1',
        /lazy load operation of attribute '(\w{1,80})'/,
        "Parent instance <Cart at 0x7f> is not bound to a Session; lazy load operation of attribute 'lines' cannot proceed",
      ],
    ],
  ],
  // Jinja
  [
    'UndefinedError',
    [
      ['$1', /^'?(\w{1,80})'? is undefined/, "'contact' is undefined"],
      ['$1', /has no attribute '?(\w{1,80})/, "'None' has no attribute 'strftime'"],
      ['element', /has no element /, 'None has no element 0'],
    ],
  ],
  [
    'TemplateSyntaxError TemplateAssertionError',
    [
      ['filter $1', /^No filter named '(\w{1,80})'/, "No filter named 'money'."],
      ['tag $1', /^Encountered unknown tag '(\w{1,80})'/, "Encountered unknown tag 'endfr'."],
      ['end', /^[Uu]nexpected end of template/, 'Unexpected end of template. Jinja was looking for the following tags: endif'],
      ['expected', /^expected token /, "expected token 'end of print statement', got 'total'"],
      ['unexpected', /^unexpected /, "unexpected '}'"],
    ],
  ],
  // PyJWT
  [
    'DecodeError',
    [
      ['segments', /^Not enough segments/, 'Not enough segments'],
      ['padding', /^Invalid (?:header|payload|crypto) padding/, 'Invalid header padding'],
      ['text', /^Invalid (?:header|payload) string/, 'Invalid payload string: Expecting value: line 1 column 1 (char 0)'],
      ['type', /^Invalid token type/, "Invalid token type. Token must be a <class 'bytes'>"],
    ],
  ],
  // AWS
  [
    'ClientError',
    [
      [
        '$1 $2',
        /^An error occurred \((\w{1,80})\) when calling the (\w{1,80}) operation/,
        'An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.',
      ],
    ],
  ],
  [
    'ParamValidationError',
    [
      [
        '$1',
        /^Parameter validation failed:\s+(?:Missing required parameter in input: "|Invalid type for parameter |Unknown parameter in input: ")([\w.]{1,80}\w)/,
        'Parameter validation failed:\nMissing required parameter in input: "Key"',
      ],
    ],
  ],
  // gRPC and Redis
  [
    '_InactiveRpcError AioRpcError _MultiThreadedRendezvous',
    [['$1', /status = StatusCode\.(\w{1,40})/, '<_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.UNAVAILABLE']],
  ],
  ['ResponseError', [['$1', /^([A-Z]{4,20}) /, 'WRONGTYPE Operation against a key holding the wrong kind of value']]],
]
