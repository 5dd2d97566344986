/**
 * How much a call tells of what failed, by its names, since one event shows nothing else. `nothing`: an assertion, or a verb that does not say
 * what it works on (`get`, `execute`); many parts of a program fail through it, and it is the caller that has the bug. `little`: a function
 * that works for others all the same (`parseAmount`, all of `utils`); its caller counts where there is one. `enough` is any other.
 */
export type Telling = 'nothing' | 'little' | 'enough'

export function telling(place: string, name: string): Telling {
  const plain = bare(name)
  if (ASSERTION.test(plain) || VERB.test(plain)) return 'nothing'
  return PLACES.has(lastWord(place)) || OF_HELPERS.test(place) || WORKS_FOR_OTHERS.test(plain) ? 'little' : 'enough'
}

/** Of a package or folder of helpers: `com.acme.util.Dates`, `Clinic.Util.Parse`. */
const OF_HELPERS = /(?:^|[./:\\])(?:utils?|utilities|helpers?)(?:[./\\]|::)\w+$/i

/** An assertion, or of a place that the whole program shares. A bare verb is not, where it is the caller's: `Hall.save` of `Archive.insert`. */
export function isShared(place: string, name: string): boolean {
  return ASSERTION.test(bare(name)) || PLACES.has(lastWord(place))
}

/** Starts what it is given, or hands it on, so that it tells nothing as a caller: `main`, `handleRequest`, `runJob`. */
export function onlyHandsOn(name: string): boolean {
  const plain = bare(name)
  return DISPATCH.test(plain) || AROUND.test(plain)
}

const DISPATCH = new RegExp(
  `^(?:handle|run|process|dispatch|call|invoke|exec|execute|perform|serve|work|do|main|start|on|wrap|wrapper|wrapped|with|try|retry|attempt|emit|` +
    `trigger|apply|act|next|logged|logging|log|record|middleware|intercept|enter|by|each|map|measure|trace|traced|timed|inner|consume|poll|tick|filter|application|app|bootstrap|server|listener|callback|cb|handler|boot|init|entry|go|job|cron|cli|scheduler|dispatcher|consumer|poller|pump|drain|flush|enqueue|dequeue|around|before|after|guard|recover|protect|retri|from(?=_?(?:queue|shell|web|cron|cli|schedule|timer|socket|kafka|http|pool|thread|job)))` +
    // What a decorator makes is called by its participle: `timed`, `retried`, `measured`.
    `(?:e?d)?` +
    `(?:_?(?:request|req|job|task|event|message|msg|command|handler|next|all|one|once|step|loop|worker|action|item|batch|call|error|errors|span|` +
    `it|now|sync|async|queue|middleware|http|retry|logging|timing|context|query|rack|wsgi|in|within|inside|under|scope|scoped|transaction|tx|session|lock|locked|trace|ctx|timeout|safely|pool|thread|slot|group|shell|web|cron|cli|schedule|timer|socket|stream|kafka))*\\d*$`,
  'i',
)

/** What runs something within something: `withTenant`, `with_audit`. */
const AROUND = /^with(?:_[a-z]|[A-Z])\w*$/

/** What a decorator or a middleware makes is called by its participle: `tagged`, `audited`. Of the same file it may be any function. */
export const decorates = (name: string): boolean => /^[a-z]{3,40}(?<!e|emb)ed$/.test(name)

/** Takes work in and hands it on, whatever it is: a door of the program. */
export const isDoor = (name: string): boolean => onlyHandsOn(name) || decorates(name)

/** The part of a program where work comes in: whoever calls that is what started it. */
export const takesIn = (name: string): boolean => TAKES_IN.test(name)

const TAKES_IN =
  /^(?:handle|dispatch|serve|consume|attempt|process|perform|invoke|guard|route|enter)(?:e?d|e?r)?(?:Request|Job|Task|Message|Command)?$/i

/** What things of a program do, as what starts it does: a visit starts, an order is entered. */
export const acts = (name: string): boolean => /^(?:start|enter|record|apply|act|next|measure|guard|log|recover|protect)$/i.test(bare(name))

/** C# and Go begin names with a capital. */
function bare(name: string): string {
  const plain = name.slice(name.lastIndexOf('.') + 1).replace(/^[_#]+|[!?]$/g, '')
  return plain === '' ? '' : plain[0]!.toLowerCase() + plain.slice(1)
}

/** A file that only starts a program, or that each request passes: of what is called from there it tells nothing. */
export function onlyStarts(place: string): boolean {
  return STARTS.has(lastWord(place))
}

/** `shop/http-client` is `client`, `com.acme.Client` too; a class of a longer name, `StatsClient`, is one of its own. */
function lastWord(place: string): string {
  return place
    .slice(
      Math.max(place.lastIndexOf('/'), place.lastIndexOf('.'), place.lastIndexOf(':'), place.lastIndexOf('-'), place.lastIndexOf('_')) + 1,
    )
    .toLowerCase()
}

/** Say by their first word that they check what their caller gave them, whatever it is. */
const ASSERTION =
  /^(?:required(?:_\w+)?$|(?:assert|invariant|ensure|expect|must|guard|panic|bail|abort|raise|throw|rethrow|fail|error)(?=$|[A-Z_\d])|(?:is|not)(?:Not)?(?:Null|None|Nil|Empty|Undefined|True|False|Blank)|(?:require|check|verify|validate)_?(?:[Nn]on|[Nn]ot|[Tt]hat|[Ss]tate|[Aa]rg|[Tt]rue)\w*)/

/**
 * A verb that says what is done but not to what: `get`, `getJson`, `fetch_all`, `__call__`. `getCart` is a function of its own, as only
 * callers of a cart use it.
 */
const VERB = new RegExp(
  `^(?:${
    'require|check|verify|validate|reject|unwrap|wrap|wrapped|wrapper|decorate|decorated|with|try|retry|attempt|safe|call|invoke|apply|exec|' +
    'execute|run|perform|process|dispatch|handle|emit|fetch|request|query|send|post|put|patch|delete|get|read|load|find|search|select|' +
    'insert|update|upsert|save|store|write|create|remove|parse|decode|encode|serialize|deserialize|convert|cast|lookup|resolve|connect|' +
    'acquire|open|close|pick|take|need|single|only|first|that|inner|proxy|intercept|next|act|do|on|map|each|visit'
  })(?:_?(?:all|one|many|any|each|json|text|data|body|raw|bytes|url|sql|async|sync|await|or|not|by|id|key|value|item|first|safe|with|retry|` +
    `throw|fail|error|exception|internal|impl|inner|result|response|request|query|object|file|in|transaction|timeout|null|none|default)s?)*\\d*$` +
    '|^(?:init|call|value|getattr|getitem|enter|exit|new|invoke|method_missing|constructor)_*$',
  'i',
)

/** A verb of checking, reading or converting, which helpers are named by. */
const WORKS_FOR_OTHERS =
  /^(?:require|check|verify|validate|parse|decode|encode|deserialize|serialize|convert|cast|coerce|normalize|normalise|format|lookup|resolve|to|is|as|unwrap|need|expect|query|request|call|with|retry)(?=[A-Z_\d])/

const PLACES = new Set(
  (
    'assert asserts assertion assertions invariant errors error exceptions exception fail failure http https fetch request requests client ' +
    'api axios rest rpc grpc graphql db database sql query queries orm pool connection repository repositories repo dao store storage ' +
    'util utils helper helpers lib common shared core base support tools misc check checks validate validation validator validators guard ' +
    'guards ensure preconditions retry decorators decorator wrapper wrappers proxy cache json parser serializer transport gateway adapter ' +
    'option must logger logging log config settings env'
  ).split(' '),
)

const STARTS = new Set(
  'main program index app application kernel server run start startup bootstrap entry worker cli middleware middlewares launcher boot manage wsgi asgi bin'.split(
    ' ',
  ),
)

/**
 * An error that the application made for one thing: `DepotFull`, `OverdraftError`, the code `SHARE_EXPIRED`. Not `ApiError`, and not what languages and
 * systems have, `KeyError`, `ENOENT`.
 */
export function isOwnType(type: string): boolean {
  if (type === last.type) return last.own
  const words = type.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []
  const own =
    /^(?!E[A-Z\d]+$)[A-Z]\w+$/.test(type) && words.some((word) => !PLACES.has(word.toLowerCase()) && !OF_LANGUAGES.has(word.toLowerCase()))
  last = { type, own }
  return own
}

/** All that is looked at of one exception asks for the same. */
let last = { type: '', own: false }

/** The words that types of errors are made of in languages, their standard libraries and their interfaces to databases. */
const OF_LANGUAGES = new Set(
  (
    'abort aborted access again already app application arg argument arguments arithmetic array assertion attribute bad base broken bounds bytes ' +
    'call cast cancelled canceled class client closed clause code command concurrent conflict connect connection constraint content critical custom ' +
    'data date decode deadlock denied dimension disk division does domain duplicate element empty encode encoding end eof eval exec exist exists exit ' +
    'expected failed fatal field file find float floating format found frozen full function generic general group hash host illegal implemented import ' +
    'in index input integrity interface internal interrupt interrupted invalid invocation io is iteration iterator key keyword length limit link load ' +
    'local lock logic lookup mapping match memory method missing mismatch mode modification module name negative network no not null number object of ' +
    'operation operational os out overflow parameter parse parser path permission pipe pointer protocol process processing programming range read record ' +
    'recursion reference regexp remote request required reset resolution resource response result runtime save script security server service ' +
    'short size socket stack standard state status stop store string such syntax system tab task thread time timed timeout transient type unavailable unbound ' +
    'undefined underflow unexpected unhandled unicode unique unknown unreachable unsupported unwind uri url use user value version warning windows write ' +
    'xml zero ' +
    // What took the work in says of any that it failed.
    'job task worker handler attempt attempts retry retries gave up ' +
    // Statuses of HTTP and gRPC, which many frameworks have as codes.
    'allowed authenticated authentication authorization authorized entity exhausted forbidden gone large loss many payload payment precondition ' +
    'requests too unauthenticated unauthorized unimplemented unprocessable'
  ).split(' '),
)
