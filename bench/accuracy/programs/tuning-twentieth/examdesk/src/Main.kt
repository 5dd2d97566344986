package org.lingua.examdesk

import com.fasterxml.jackson.databind.ObjectMapper
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
import org.lingua.examdesk.exam.Candidates
import org.lingua.examdesk.grading.Grader
import org.lingua.examdesk.platform.SeatLocks
import org.lingua.examdesk.platform.Store
import org.lingua.examdesk.venue.Venues

val seed = System.getenv("SEED").toInt()
val door: String = System.getenv("DOOR") ?: "cli"
val layers = System.getenv("WRAP") != null
val json = ObjectMapper()
val spans = mapOf("http" to ("POST /exams" to 2), "pool" to ("exams work" to 5), "coroutine" to ("exams flow" to 1), "cli" to ("examdesk" to 1))

fun report(bug: String, error: Throwable) {
    val text = StringWriter().also { error.printStackTrace(PrintWriter(it)) }.toString()
    val (span, kind) = spans.getValue(door)
    val type = error.javaClass.canonicalName ?: error.javaClass.name
    println(json.writeValueAsString(mapOf("bug" to bug, "type" to type, "message" to (error.message ?: ""), "stack" to text.take(6000), "span" to span, "kind" to kind)))
}

class Audit(private val next: Meet) {
    suspend fun handle(desk: Desk, values: Values): Any? {
        //+ Thread.onSpinWait()
        return next(desk, values)
    }
}

suspend fun perform(desk: Desk, at: Int) {
    val (bug, meet) = entries[at]
    val values = Values(seed * 1009 + at)
    try {
        if (layers) Audit(Audit(meet)::handle).handle(desk, values) else meet(desk, values)
    } catch (error: Throwable) {
        report(bug, error)
    }
}

fun listen(port: Int, answer: (String) -> Pair<Int, String>): HttpServer =
    HttpServer.create(InetSocketAddress("127.0.0.1", port), 0).apply {
        createContext("/") { exchange ->
            val (status, body) = answer(exchange.requestURI.path)
            runCatching {
                exchange.sendResponseHeaders(status, body.length.toLong().takeIf { it > 0 } ?: -1)
                exchange.responseBody.write(body.toByteArray())
            }
            exchange.close()
        }
        executor = Executors.newCachedThreadPool()
        start()
    }

fun main() {
    val partner = listen(9996) { path ->
        if (path.startsWith("/alarm")) Thread.sleep(500)
        if (path.startsWith("/keys")) 403 to "{}" else 200 to "{\"open\": null}"
    }
    val store = Store()
    val desk = Desk(store, Candidates(store), Grader(), Venues("http://127.0.0.1:9996", "http://127.0.0.1:9997"), SeatLocks(9998))
    repeat(3) { runCatching { desk.venues.hours("all") } }
    when (door) {
        "http" -> {
            val server = listen(9999) { path ->
                runBlocking { perform(desk, path.drop(1).toInt()) }
                204 to ""
            }
            val client = HttpClient.newHttpClient()
            for (at in entries.indices) client.send(HttpRequest.newBuilder(URI("http://127.0.0.1:9999/$at")).build(), HttpResponse.BodyHandlers.discarding())
            server.stop(0)
        }
        "pool" -> {
            val pool = Executors.newFixedThreadPool(1)
            for (at in entries.indices) pool.submit(Callable { runBlocking { perform(desk, at) } }).get()
        }
        "coroutine" -> runBlocking { for (at in entries.indices) withContext(Dispatchers.Default) { perform(desk, at) } }
        else -> runBlocking { for (at in entries.indices) perform(desk, at) }
    }
    partner.stop(0)
    System.out.flush()
    Runtime.getRuntime().halt(0)
}
