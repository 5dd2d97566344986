defmodule Riddlehall.Doors.Queue do
  use GenServer

  def start(handle), do: GenServer.start(__MODULE__, handle)

  @impl true
  def init(handle), do: {:ok, handle}

  @impl true
  def handle_call({:job, job}, _from, handle) do
    done = handle.(job)
    {:reply, done, handle}
  end
end

defmodule Riddlehall.Doors.Layers do
  def call(work, []), do: work.()

  def call(work, [layer | rest]) do
    done = layer.(fn -> call(work, rest) end)
    {:done, done}
  end

  def timing(next) do
    began = System.monotonic_time()
    done = next.()
    _ = System.monotonic_time() - began
    done
  end

  def locale(next) do
    Process.put(:locale, "en")
    done = next.()
    Process.delete(:locale)
    done
  end
end

defmodule Riddlehall.Doors do
  alias Riddlehall.Doors.{Layers, Queue}

  def attempt(work) do
    layers = if System.get_env("WRAP"), do: [&Layers.timing/1, &Layers.locale/1], else: []
    Layers.call(work, layers)
  end

  def cli(jobs, handle), do: Enum.each(jobs, handle)

  def queue(jobs, handle) do
    {:ok, queue} = Queue.start(handle)
    Enum.each(jobs, &GenServer.call(queue, {:job, &1}, 10_000))
  end

  def task(jobs, handle) do
    for job <- jobs, do: Task.await(Task.async(fn -> handle.(job) end), 10_000)
  end

  def http(jobs, handle) do
    {:ok, listen} = :gen_tcp.listen(9968, [:binary, active: false, reuseaddr: true, ip: {127, 0, 0, 1}])
    server = Task.async(fn -> serve(listen, jobs, handle, length(jobs)) end)

    for at <- 0..(length(jobs) - 1) do
      {:ok, {{_, 204, _}, _, _}} = :httpc.request(:get, {'http://127.0.0.1:9968/#{at}', [{'connection', 'close'}]}, [], [])
    end

    Task.await(server, 60_000)
  end

  defp serve(_listen, _jobs, _handle, 0), do: :ok

  defp serve(listen, jobs, handle, left) do
    {:ok, socket} = :gen_tcp.accept(listen)
    {:ok, "GET /" <> rest} = :gen_tcp.recv(socket, 0)
    {at, _} = Integer.parse(rest)
    handle.(Enum.at(jobs, at))
    :gen_tcp.send(socket, "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n")
    :gen_tcp.close(socket)
    serve(listen, jobs, handle, left - 1)
  end
end
