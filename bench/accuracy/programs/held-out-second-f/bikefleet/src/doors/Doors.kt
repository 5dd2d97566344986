package io.bikefleet.doors

import com.sun.net.httpserver.Filter
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.bikefleet.api.Entry
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.net.HttpURLConnection
import java.net.InetSocketAddress
import java.net.URI
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class JobFailed(number: Int, cause: Throwable) : RuntimeException("Job $number failed", cause)

class Http(private val entries: List<Entry>, private val layers: Boolean) {
    private fun handle(exchange: HttpExchange) {
        val entry = entries[exchange.requestURI.path.substringAfterLast('/').toInt()]
        try {
            runBlocking { entry.task() }
        } catch (error: Throwable) {
            report(entry.label, error, "POST /tasks/{index}", 2)
        }
        exchange.sendResponseHeaders(200, -1)
        exchange.close()
    }

    fun run() {
        val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
        val context = server.createContext("/tasks", ::handle)
        if (layers) context.filters += listOf(Filter.beforeHandler("tenant") { it.setAttribute("tenant", "main") }, Filter.afterHandler("audit") { it.requestHeaders.size })
        server.executor = Executors.newFixedThreadPool(2)
        server.start()
        for (index in entries.indices) {
            val connection = URI("http://127.0.0.1:${server.address.port}/tasks/$index").toURL().openConnection() as HttpURLConnection
            connection.requestMethod = "POST"
            connection.responseCode
        }
        server.stop(0)
    }
}

class Consumer(private val entries: List<Entry>) {
    fun run() = runBlocking {
        for (entry in entries) {
            val failed = CoroutineExceptionHandler { _, error -> report(entry.label, error, "rides process", 5) }
            CoroutineScope(SupervisorJob() + Dispatchers.Default + failed).launch {
                try {
                    consume(entry.task)
                } catch (error: kotlinx.coroutines.CancellationException) {
                    report(entry.label, error, "rides process", 5)
                }
            }.join()
        }
    }

    private suspend fun consume(task: suspend () -> Any?) = task()
}

class Pool(private val entries: List<Entry>, private val wrap: Boolean) {
    private val executor = Executors.newFixedThreadPool(2)

    fun run() {
        for ((index, entry) in entries.withIndex()) {
            val job = Callable { attempt(entry, 7000 + index) }
            executor.submit(job).get()
        }
        executor.shutdown()
    }

    private fun attempt(entry: Entry, number: Int) {
        try {
            runBlocking { if (wrap) wrapped(entry.task, number) else entry.task() }
        } catch (error: Throwable) {
            report(entry.label, error, "nightly", 1)
        }
    }

    private suspend fun wrapped(task: suspend () -> Any?, number: Int) {
        try {
            task()
        } catch (error: Exception) {
            throw JobFailed(number, error)
        }
    }
}
