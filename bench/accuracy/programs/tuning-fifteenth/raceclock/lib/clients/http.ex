defmodule RaceClock.Clients.Http do
  @moduledoc "Other services over HTTP and TCP."
  alias RaceClock.Util.Unavailable

  defmodule ApiError do
    defexception [:status, :path]
    def message(%{status: status, path: path}), do: "#{path} answered #{status}"
  end

  def get(port, path) do
    url = 'http://127.0.0.1:#{port}#{path}'
    {:ok, {{_, status, _}, _, body}} = :httpc.request(:get, {url, []}, [timeout: 300], [])
    if status >= 400, do: raise(ApiError, status: status, path: path)
    to_string(body)
  end

  def weather(day), do: get(9731, "/weather/#{day}")

  def federation(bib), do: get(9730, "/licences/#{bib}")

  def club(name), do: get(9730, "/clubs/#{URI.encode(name)}")

  def slow(day), do: get(9730, "/slow/#{day}")

  def points(bib) do
    body = get(9730, "/points/#{bib}")
    #+ body = String.trim(body)
    [_, points] = Regex.run(~r/"points":(\d+)/, body)
    String.to_integer(points)
  end

  def display(port, text) do
    case :gen_tcp.connect('127.0.0.1', port, [:binary, active: false], 300) do
      {:ok, socket} -> :gen_tcp.send(socket, text)
      {:error, reason} -> raise Unavailable, message: "display at #{port} is off: #{reason}"
    end
  end

  def printer(port) do
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', port, [:binary], 300)
    socket
  end

  def photo(path), do: File.read!(path)

  def archive(path) do
    File.mkdir_p!(path)
  end

  def seal(text, key), do: :crypto.crypto_one_time(:aes_256_ctr, key, <<0::128>>, text, true)

  def open(sealed, key) do
    plain = :crypto.crypto_one_time_aead(:aes_256_gcm, key, <<0::96>>, sealed, "", <<0::128>>, false)
    String.trim(plain)
  end

  def secret, do: System.fetch_env!("RACECLOCK_SECRET")

  def sponsor, do: Application.fetch_env!(:raceclock, :sponsor)
end
