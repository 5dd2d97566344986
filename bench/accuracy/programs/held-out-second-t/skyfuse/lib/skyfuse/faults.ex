defmodule Skyfuse.UnsafeError do
  defexception [:message, :rule]

  def exception(opts) do
    %__MODULE__{message: "unsafe: #{opts[:what]}", rule: opts[:rule]}
  end
end

defmodule Skyfuse.ScriptError do
  defexception [:line, :reason]

  def message(%{line: line, reason: reason}), do: "script line #{line}: #{reason}"
end

defmodule Skyfuse.LinkError do
  defexception [:message]
end
