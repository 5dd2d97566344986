/**
 * Calls that many parts of a program go through to fail: assertions, clients, queries, checks. Where one of them throws, it is the caller
 * that has the bug, so the grouping goes on to the next call. Told by their names, since one event shows nothing else.
 */
export function passesOn(place: string, name: string): boolean {
  return (
    FUNCTIONS.test(name[0] === undefined ? '' : name[0].toLowerCase() + name.slice(1)) ||
    PLACES.has(place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('.')) + 1).toLowerCase())
  )
}

/** Whole names, or the first word of a camel-cased or snake-cased one. */
const FUNCTIONS =
  /^_*(?:(?:assert|ensure|invariant|require|expect|check|verify|validate|must|guard|fail|raise|throw|rethrow|panic|abort|die|reject|bail|unwrap|wrap|wrapped|wrapper|decorate|with|try|retry|attempt|safe|call|invoke|apply|exec|execute|run|perform|dispatch|handle|fetch|request|query|send|post|put|patch|delete|get|read|load|find|parse|decode|deserialize|convert|lookup|resolve)(?=$|[A-Z_\d])|inner$|__init__$|__getattr__$|__getitem__$|__call__$|__enter__$|__exit__$|constructor$|to[A-Z]\w*|not[A-Z_]\w*|is[A-Z_]\w*)/

const PLACES = new Set(
  (
    'assert asserts assertion assertions invariant errors error exceptions exception fail failure http https fetch request requests client ' +
    'api axios rest rpc grpc graphql db database sql query queries orm pool connection repository repositories repo dao store storage ' +
    'util utils helper helpers lib common shared core base support tools misc check checks validate validation validator validators guard ' +
    'guards ensure preconditions retry decorators decorator wrapper wrappers proxy cache json parser serializer transport gateway adapter ' +
    'assert_ result option must logger logging log config settings env'
  ).split(' '),
)
