defmodule Clinicq.Clients.Http do
  @moduledoc "Calls over httpc."
  alias Clinicq.UpstreamError

  def get!(service, port, path, timeout \\ 2000) do
    url = ~c"http://127.0.0.1:#{port}#{path}"

    case :httpc.request(:get, {url, []}, [timeout: timeout], body_format: :binary) do
      {:ok, {{_, 200, _}, _, body}} -> body
      {:ok, {{_, status, _}, _, _}} -> raise UpstreamError, service: service, status: status
      {:error, reason} -> raise UpstreamError, service: service, reason: reason
    end
  end
end

defmodule Clinicq.Clients.Lab do
  alias Clinicq.Clients.Http

  def results(port, sample) do
    "lab" |> Http.get!(port, "/results/#{sample}") |> parse()
  end

  def catalogue(port), do: Http.get!("catalogue", port, "/catalogue")

  def order(port, sample), do: Http.get!("lab", port, "/orders/#{sample}")

  def slow(port, sample), do: Http.get!("imaging", port, "/slow/#{sample}", 80)

  def value(port, sample) do
    [_, unit] = port |> then(&Http.get!("lab", &1, "/values/#{sample}")) |> String.split(" ")
    unit
  end

  defp parse(body) do
    body
    |> String.split(";")
    |> Enum.map(fn pair ->
      [key, value] = String.split(pair, "=")
      {String.to_existing_atom(key), String.to_float(value)}
    end)
  end

  def socket(port) do
    {:ok, socket} = :gen_tcp.connect(~c"127.0.0.1", port, [:binary], 500)
    :gen_tcp.send(socket, "MSH|")
  end
end
