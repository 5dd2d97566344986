defmodule RaceClock.Clients.Upstream do
  @moduledoc "Stands in for the services of others."

  def start(port) do
    {:ok, listen} = :gen_tcp.listen(port, [:binary, active: false, reuseaddr: true, packet: :http_bin])
    spawn(fn -> accept(listen) end)
  end

  defp accept(listen) do
    {:ok, socket} = :gen_tcp.accept(listen)
    pid = spawn(fn -> receive do: (:go -> answer(socket)) end)
    :gen_tcp.controlling_process(socket, pid)
    send(pid, :go)
    accept(listen)
  end

  defp answer(socket) do
    {:ok, {:http_request, _, {:abs_path, path}, _}} = :gen_tcp.recv(socket, 0, 2000)
    if path =~ "/slow", do: Process.sleep(800)
    status = cond do
      path =~ "/licences" -> "403 Forbidden"
      path =~ "/clubs" -> "502 Bad Gateway"
      true -> "200 OK"
    end
    :gen_tcp.send(socket, "HTTP/1.1 #{status}\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}")
    :gen_tcp.close(socket)
  end
end
