defmodule Wire.Federation do
  alias Pairing.FederationError

  def rating(fide) do
    case :httpc.request(:get, {'http://127.0.0.1:9904/ratings/#{fide}', []}, [timeout: 800], []) do
      {:ok, {{_, 200, _}, _, body}} -> body
      {:error, reason} -> raise FederationError, what: fide, reason: elem(reason, 0)
    end
  end

  def push(table) do
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', 9905, [], 500)
    :gen_tcp.send(socket, table)
  end

  def relay(host) do
    #+ host = String.downcase(host)
    case :inet.getaddr(String.to_charlist(host), :inet) do
      {:ok, address} -> address
      {:error, :nxdomain} -> raise FederationError, what: host, reason: :nxdomain
    end
  end

  def upload(base, event) do #~ def publish(base, event) do
    {:ok, {{_, 201, _}, _, _}} = :httpc.request(:post, {'#{base}/events', [], 'text/plain', event}, [], [])
  end

  def page(base, event) do
    {:ok, {{_, status, _}, _, body}} = :httpc.request('#{base}/pages/#{event}')

    case status do
      200 -> body
      404 -> raise Pairing.Withdrawn, message: "event #{event} has no page"
    end
  end

  def host do
    {:ok, listener} = :gen_tcp.listen(0, [:binary, packet: :http_bin, active: false, reuseaddr: true])
    {:ok, port} = :inet.port(listener)
    spawn(fn -> serve(listener) end)
    'http://127.0.0.1:#{port}'
  end

  defp serve(listener) do
    {:ok, socket} = :gen_tcp.accept(listener)
    {:ok, {:http_request, verb, {:abs_path, path}, _}} = :gen_tcp.recv(socket, 0)
    status = if verb == :POST, do: "503 Busy", else: if(path =~ "gone", do: "410 Gone", else: "404 Not Found")
    headers(socket)
    :inet.setopts(socket, packet: :raw)
    :gen_tcp.send(socket, "HTTP/1.1 #{status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
    :gen_tcp.close(socket)
    serve(listener)
  end

  defp headers(socket) do
    case :gen_tcp.recv(socket, 0) do
      {:ok, :http_eoh} -> :ok
      {:ok, _} -> headers(socket)
    end
  end
end
