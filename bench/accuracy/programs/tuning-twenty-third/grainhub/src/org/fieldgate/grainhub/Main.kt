package org.fieldgate.grainhub

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.io.PrintWriter
import java.io.StringWriter
import java.net.InetSocketAddress
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlin.system.exitProcess
import org.fieldgate.grainhub.api.App
import org.fieldgate.grainhub.clients.Exchange
import org.fieldgate.grainhub.clients.LabClient
import org.fieldgate.grainhub.repositories.BoardCache
import org.fieldgate.grainhub.repositories.Database
import org.fieldgate.grainhub.repositories.FarmRepository
import org.fieldgate.grainhub.services.ContractService
import org.fieldgate.grainhub.services.IntakeService

private val seed = System.getenv("SEED").toInt()
private val wrap = System.getenv("WRAP") ?: ""
private val mapper = ObjectMapper()

/** As the SDK makes attributes of an exception. */
private fun emit(bug: String, error: Throwable, span: String, kind: Int) {
    val stack = StringWriter().also { error.printStackTrace(PrintWriter(it)) }.toString()
    val line = linkedMapOf("bug" to bug, "type" to (error.javaClass.canonicalName ?: error.javaClass.name), "message" to (error.message ?: ""), "stack" to stack, "span" to span, "kind" to kind)
    println(mapper.writeValueAsString(line))
}

fun interface Handler {
    fun handle(n: Int): Any?
}

class Timed(private val next: Handler) : Handler {
    override fun handle(n: Int): Any? {
        val began = System.nanoTime()
        try {
            return next.handle(n)
        } finally {
            took = System.nanoTime() - began
        }
    }

    companion object {
        @Volatile var took = 0L
    }
}

class Tenanted(private val next: Handler) : Handler {
    override fun handle(n: Int): Any? = next.handle(n)
}

class Dispatcher(private val app: App) : Handler {
    override fun handle(n: Int): Any? = entries[n].second(app, Values(seed * 389 + n))
}

private fun observed(n: Int, span: String, kind: Int, call: () -> Any?) {
    try {
        call()
        System.err.println("nothing failed: ${entries[n].first}")
    } catch (error: Throwable) {
        emit(entries[n].first, error, span, kind)
    }
}

private fun answer(exchange: HttpExchange, status: Int, body: String) {
    exchange.sendResponseHeaders(status, if (body.isEmpty()) -1 else body.length.toLong())
    exchange.responseBody.use { it.write(body.toByteArray()) }
}

private fun peer(): HttpServer {
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 9533), 0)
    server.executor = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    server.createContext("/samples/") { answer(it, 200, """{"delivery":1,"protein":11.5}""") }
    server.createContext("/grades/") { answer(it, 200, """{"score":3}""") }
    server.createContext("/methods") { answer(it, 200, """["NIR","Kj""") }
    server.createContext("/orders") { answer(it, 503, "busy") }
    server.createContext("/slow/") { Thread.sleep(500); answer(it, 200, "{}") }
    server.start()
    return server
}

private fun overHttp(handler: Handler) {
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 9534), 0)
    server.executor = Executors.newFixedThreadPool(2)
    server.createContext("/api/deliveries/") { exchange ->
        val n = exchange.requestURI.path.substringAfterLast('/').toInt()
        observed(n, "POST /api/deliveries/{id}", 1) { handler.handle(n) }
        answer(exchange, 500, "{}")
    }
    server.start()
    val client = HttpClient.newHttpClient()
    for (n in entries.indices) client.send(HttpRequest.newBuilder(URI("http://127.0.0.1:9534/api/deliveries/$n")).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding())
    server.stop(0)
}

private fun overPool(handler: Handler) {
    val pool = Executors.newSingleThreadScheduledExecutor()
    for (n in entries.indices) pool.submit(Callable { observed(n, "grain.jobs process", 4) { handler.handle(n) } }).get()
    pool.shutdown()
}

private fun overCoroutines(handler: Handler) = runBlocking {
    for (n in entries.indices) withContext(Dispatchers.IO) { observed(n, "grain.intake consume", 4) { handler.handle(n) } }
}

fun main() {
    val peer = peer()
    val farms = FarmRepository(Database())
    val lab = LabClient("http://127.0.0.1:9533")
    val board = BoardCache(9535)
    val app = App(farms, lab, IntakeService(farms, lab), ContractService(board), board, Exchange())
    var handler: Handler = Dispatcher(app)
    if (wrap == "timed" || wrap == "both") handler = Timed(handler)
    if (wrap == "both") handler = Tenanted(handler)
    when (System.getenv("DOOR")) {
        "http" -> overHttp(handler)
        "pool" -> overPool(handler)
        "coroutine" -> overCoroutines(handler)
        "reflection" -> {
            val method = handler.javaClass.getMethod("handle", Int::class.java)
            for (n in entries.indices) {
                observed(n, "grainhub run", 0) {
                    try {
                        method.invoke(handler, n)
                    } catch (error: java.lang.reflect.InvocationTargetException) {
                        throw error.targetException
                    }
                }
            }
        }
    }
    peer.stop(0)
    System.out.flush()
    exitProcess(0)
}
