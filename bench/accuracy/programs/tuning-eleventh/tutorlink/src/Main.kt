package io.tutorlink

import com.sun.net.httpserver.HttpServer
import io.tutorlink.support.Json
import io.tutorlink.support.TutorException
import io.tutorlink.support.Words
import io.tutorlink.web.App
import java.io.PrintWriter
import java.io.StringWriter
import java.net.InetSocketAddress
import java.net.URI
import java.util.concurrent.Executors
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

class JobFailed(number: Int, cause: Throwable) : TutorException("job $number failed", cause)

/** What the payments and the calendar answer with. */
fun partner(port: Int): HttpServer = HttpServer.create(InetSocketAddress("127.0.0.1", port), 0).apply {
    createContext("/") { exchange ->
        val path = exchange.requestURI.path
        val (status, body) = when {
            path.startsWith("/charge") -> 200 to "<html>Maintenance</html>"
            path.startsWith("/refund") -> 409 to "{}"
            path.startsWith("/slots") -> 200 to """{"from":"10:00"}"""
            path.startsWith("/slow") -> 200.also { Thread.sleep(400) } to ""
            else -> 200 to "{}"
        }
        exchange.sendResponseHeaders(status, body.length.toLong())
        exchange.responseBody.use { it.write(body.toByteArray()) }
    }
    executor = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    start()
}

fun interface Layer {
    fun around(next: () -> Any?): Any?
}

class Timing : Layer {
    override fun around(next: () -> Any?): Any? {
        val start = System.nanoTime()
        return try { next() } finally { System.nanoTime() - start }
    }
}

class Tenant : Layer {
    override fun around(next: () -> Any?): Any? = next()
}

fun layered(wrap: String?, number: Int, work: () -> Any?): Any? = when (wrap) {
    "middleware" -> Timing().around { Tenant().around(work) }
    "cause" -> try { work() } catch (e: Throwable) { throw JobFailed(number, e) }
    else -> work()
}

class Doors(private val door: String?) {
    private val pool = Executors.newFixedThreadPool(1) { Thread(it, "lessons-1").apply { isDaemon = true } }

    fun open(work: () -> Unit) {
        when (door) {
            "http" -> http(work)
            "pool" -> pool.submit { work() }.get()
            "coroutine" -> runBlocking { withContext(Dispatchers.Default) { work() } }
            "reflection" -> Doors::class.java.getDeclaredMethod("direct", Function0::class.java).invoke(this, work)
            else -> work()
        }
    }

    fun direct(work: () -> Unit) = work()

    private fun http(work: () -> Unit) {
        val server = HttpServer.create(InetSocketAddress("127.0.0.1", 9364), 0)
        server.createContext("/") { exchange ->
            work()
            exchange.sendResponseHeaders(204, -1)
            exchange.close()
        }
        server.start()
        URI("http://127.0.0.1:9364/").toURL().openStream().close()
        server.stop(0)
    }
}

fun main() = try {
    serve()
} finally {
    System.exit(0)
}

fun serve() {
    val words = Words(System.getenv("SEED").toLong())
    partner(9365)
    val app = App(9365, "tutorlink")
    val door = System.getenv("DOOR")
    val doors = Doors(door)
    val (span, kind) = when (door) {
        "http" -> "POST /api/{call}" to 2
        "pool", "coroutine" -> "lessons process" to 5
        else -> "tutorlink" to 1
    }
    for ((label, entry) in entries) {
        if (label.isBlank()) continue
        val number = words.int(1000, 9999)
        doors.open {
            try {
                layered(System.getenv("WRAP"), number) { entry(app, words) }
                System.err.println("$label: nothing failed")
            } catch (e: Throwable) {
                // As Span.recordException of the SDK does.
                val stack = StringWriter().also { e.printStackTrace(PrintWriter(it)) }.toString()
                println(Json.mapper.writeValueAsString(linkedMapOf("bug" to label, "type" to (e.javaClass.canonicalName ?: ""), "message" to (e.message ?: ""), "stack" to stack, "span" to span, "kind" to kind)))
            }
        }
    }
}
