defmodule RaceClock.App.Report do
  @moduledoc "What `record_exception` of the SDK makes of an exception."

  def send(bug, span, error, stack) do
    kind = if System.get_env("DOOR") == "worker", do: 5, else: 1
    fields = [bug: bug, type: to_string(error.__struct__), message: Exception.message(error), stack: Exception.format_stacktrace(stack), span: span]
    text = Enum.map_join(fields, ",", fn {name, value} -> ~s("#{name}":#{quoted(value)}) end)
    IO.puts("{#{text},\"kind\":#{kind}}")
  end

  defp quoted(text) do
    body = for char <- String.to_charlist(scrub(text)), into: "", do: escaped(char)
    "\"" <> body <> "\""
  end

  defp scrub(text), do: if(String.valid?(text), do: text, else: inspect(text))

  defp escaped(?"), do: "\\\""
  defp escaped(?\\), do: "\\\\"
  defp escaped(?\n), do: "\\n"
  defp escaped(char) when char < 32, do: "\\u" <> String.pad_leading(Integer.to_string(char, 16), 4, "0")
  defp escaped(char), do: <<char::utf8>>
end
