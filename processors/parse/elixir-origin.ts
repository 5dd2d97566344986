import type { Origin } from './parsed.ts'

/** Applications of OTP and Elixir, and libraries that call the application. */
const LIBRARIES = new Set(
  (
    'elixir iex mix logger ex_unit eex stdlib kernel erts compiler crypto ssl inets mnesia public_key runtime_tools sasl ssh tools xmerl ' +
    'absinthe bandit broadway cowboy cowlib db_connection ecto ecto_sql finch gen_stage hackney httpoison jason mint myxql nimble_options ' +
    'nimble_pool oban opentelemetry opentelemetry_api opentelemetry_exporter phoenix phoenix_html phoenix_live_view phoenix_pubsub ' +
    'phoenix_template plug plug_cowboy plug_crypto poison postgrex ranch redix req swoosh tesla thousand_island telemetry'
  ).split(' '),
)

/** OTP's own modules, where the trace does not say the application. */
const MODULES =
  /^:?(?:array|asn1\w*|atomics|auth|base64|beam_lib|binary|c|calendar|code\w*|compile|counters|crypto|dets|dict|digraph\w*|disk_log|edlin\w*|elixir|elixir_\w+|epp|erl_\w+|erlang|error_handler|error_logger|erpc|erts_\w+|ets|eval_bits|file\w*|gb_\w+|gen_\w+|global\w*|httpc\w*|httpd\w*|inet\w*|init|io|io_lib\w*|json|kernel|lists|logger\w*|maps|math|mnesia\w*|net_\w+|ordsets|orddict|os|peer|persistent_term|pg|prim_\w+|proc_lib|proplists|public_key|pubkey_\w+|queue|rand|random|re|rpc|sets|shell|socket|sofs|ssh\w*|ssl\w*|string|supervisor|sys|timer|tls_\w+|unicode|uri_string|user\w*|xmerl\w*|zip|zlib|application\w*)$/

/** Of Elixir's own modules, where the trace does not say the application. */
const ELIXIR =
  /^(?:Access|Agent|Application|Base|Code|DynamicSupervisor|Enum|Enumerable|Exception|File|Float|GenServer|IO|Inspect|Integer|Kernel|Keyword|List|Map|MapSet|Module|Path|Process|Range|Regex|Registry|Stream|String|Supervisor|Task|Tuple|URI|ExUnit|Mix|IEx|EEx|Logger)(?:\.|$)/

export function elixirOrigin(app: string | undefined, module: string, file: string): Origin {
  if (app !== undefined) return { module, inApp: !LIBRARIES.has(app) }
  if (file.startsWith('deps/') || file.includes('/deps/')) return { module, inApp: false }
  // A file of the application's own is named with its folder; OTP's are `lists.erl`.
  if (MODULES.test(module) && !file.includes('/')) return { module, inApp: false }
  return { module, inApp: !ELIXIR.test(module) }
}
