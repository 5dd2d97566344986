defmodule Riddlehall.Gateway.Http do
  def get!(url) do
    case :httpc.request(:get, {String.to_charlist(url), []}, [timeout: 1500, connect_timeout: 500], body_format: :binary) do
      {:ok, {{_, 200, _}, _, body}} -> body
      {:ok, {{_, status, _}, _, _}} -> raise "#{url} answered #{status}"
      {:error, reason} -> raise Riddlehall.Unavailable, "#{url} is out of reach: #{inspect(reason)}"
    end
  end

  def weather(base, town) do
    #+ town = String.downcase(town)
    "temp=" <> degrees = get!("#{base}/weather/#{town}")
    String.to_integer(degrees)
  end

  def reviews(base, room) do
    get!("#{base}/reviews/#{room}") |> String.split(";") |> Enum.map(&String.to_integer/1)
  end

  def panel(port, text) do
    {:ok, socket} = :gen_tcp.connect({127, 0, 0, 1}, port, [:binary], 500)
    :gen_tcp.send(socket, text)
  end

  def query(text), do: URI.decode_query(text)

  def address(text), do: URI.new!(text).host

  def setting(name), do: Application.fetch_env!(:riddlehall, name)

  def variable(name), do: System.fetch_env!(name)

  def sign(key, text), do: :crypto.mac(:hmac, :sha265, key, text) |> Base.encode16()
end
