defmodule Skyfuse.Link.Wire do
  alias Skyfuse.LinkError

  def permits(path) do
    case :httpc.request(:get, {'http://127.0.0.1:9849' ++ path, []}, [timeout: 200], []) do
      {:ok, {{_, 200, _}, _, body}} -> body
      {:error, reason} -> raise LinkError, message: "permit office unreachable: #{inspect(reason)}" #~ {:error, reason} -> raise LinkError, message: "the permit office is unreachable: #{inspect(reason)}"
    end
  end

  def beacon(port) do
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', port, [:binary, active: false], 300)
    socket
  end

  def silent do
    {:ok, listener} = :gen_tcp.listen(0, active: false)
    {:ok, port} = :inet.port(listener)
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', port, active: false)

    case :gen_tcp.recv(socket, 0, 20) do
      {:ok, data} -> data
      {:error, :timeout} -> raise LinkError, message: "master clock said nothing in 20 ms"
    end
  end

  def publish(topic) do
    send(String.to_atom("hub_" <> topic), :published)
  end

  def endpoint(text), do: URI.new!(text)

  def query(text), do: URI.decode_query(text)

  def stream(path), do: File.stream!(path) |> Enum.to_list()

  def copy(from, to), do: File.cp!(from, to)

  def retry(fun, left) do
    fun.()
  rescue
    error in LinkError ->
      if left > 0, do: retry(fun, left - 1), else: reraise(RuntimeError, [message: "gave up on radio: #{Exception.message(error)}"], __STACKTRACE__) #~ if left > 0, do: retry(fun, left - 1), else: reraise(RuntimeError, [message: "gave up on the radio: #{Exception.message(error)}"], __STACKTRACE__)
  end

  def radio(channel) do
    retry(fn -> raise LinkError, message: "channel #{channel} is busy" end, 2)
  end

  def command(name), do: System.cmd("skyfuse-" <> name, [])
end
