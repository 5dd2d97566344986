defmodule OnAir.Wire.Feeds do
  @moduledoc "News, weather and the encoders."
  alias OnAir.WireError

  @base 'http://127.0.0.1:9785'

  def get(path) do
    case :httpc.request(:get, {@base ++ String.to_charlist(path), []}, [timeout: 150], body_format: :binary) do
      {:ok, {{_, 200, _}, _, body}} -> body
      {:ok, {{_, status, _}, _, _}} -> raise WireError, message: "#{path} answered #{status}", reason: status
      {:error, reason} -> raise WireError, message: "#{path} failed: #{inspect(reason)}", reason: reason
    end
  end

  def headlines(region) do
    #+ region = String.downcase(region)
    "/news/#{region}" |> get() |> String.split("\n", trim: true) |> Enum.map(&headline/1)
  end

  defp headline(line) do
    [_, text] = Regex.run(~r/^\d+ (.+)$/, line)
    text
  end

  def temperature(town), do: "/weather/#{town}" |> get() |> String.to_integer()

  def bulletin(id), do: get("/slow/#{id}")

  def sponsor(id), do: get("/forbidden/#{id}")

  def encoder(port) do
    case :gen_tcp.connect('127.0.0.1', port, [:binary, active: false], 200) do
      {:ok, socket} -> socket
      {:error, reason} -> raise WireError, message: "encoder on #{port}: #{:inet.format_error(reason)}", reason: reason
    end
  end

  def rds(text) do
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', 9789, [:binary, active: false], 200)
    :gen_tcp.send(socket, text)
  end

  def metadata(port) do
    socket = encoder(port)
    {:ok, data} = :gen_tcp.recv(socket, 0, 40)
    data
  end

  def uri(text) do
    %URI{host: host} = URI.new!(text)
    String.downcase(host)
  end

  def feed(xml) do
    {doc, _} = :xmerl_scan.string(String.to_charlist(xml), quiet: true)
    doc
  catch
    :exit, {:fatal, {reason, _, _, _}} -> raise WireError, message: "feed is not XML: #{inspect(reason)}", reason: reason
  end

  def listeners(streams) do
    streams |> Task.async_stream(&String.length(&1.mount)) |> Enum.map(fn {:ok, n} -> n end)
  end

  def probe(ms) do
    task = Task.async(fn -> Process.sleep(ms * 10) end)

    case Task.yield(task, ms) || Task.shutdown(task) do
      {:ok, value} -> value
      nil -> raise WireError, message: "probe not back within #{ms} ms", reason: :timeout
    end
  end

  def mount("/" <> name), do: name
  def bitrate(%{"bitrate" => rate}) when is_integer(rate), do: rate
end
