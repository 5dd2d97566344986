defmodule RaceClock.Util.Calls do
  @moduledoc "Calls of servers, whose failures become those of the caller."
  alias RaceClock.Util.Unavailable

  def call(server, message, timeout \\ 5000) do
    GenServer.call(server, message, timeout)
  catch
    :exit, {{%{__exception__: true} = error, stack}, _} -> reraise error, stack
    :exit, {{reason, [{_, _, _, _} | _] = stack}, _} -> reraise ErlangError.normalize(reason, stack), stack
    :exit, {reason, _} -> raise Unavailable, message: "#{inspect(server)} did not answer: #{inspect(reason)}"
  end
end
