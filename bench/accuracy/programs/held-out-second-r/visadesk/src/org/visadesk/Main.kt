package org.visadesk

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpServer
import java.io.PrintWriter
import java.io.StringWriter
import java.net.HttpURLConnection
import java.net.InetSocketAddress
import java.net.URL
import java.nio.file.Path
import java.util.concurrent.Executors
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext

private val door = System.getenv("DOOR") ?: "cli"
private val wrap = System.getenv("WRAP") ?: ""
private val mapper = ObjectMapper()

/** As `Span.recordException` of the SDK does. */
fun report(item: Item, error: Throwable) {
    val out = StringWriter()
    error.printStackTrace(PrintWriter(out))
    val type = error.javaClass.canonicalName ?: error.javaClass.name
    val event = linkedMapOf("bug" to item.bug, "type" to type, "message" to (error.message ?: ""), "stack" to out.toString(), "span" to "$door ${item.part}", "kind" to if (door == "http") 1 else 0)
    println(mapper.writeValueAsString(event))
}

fun interface Interceptor {
    suspend fun around(next: suspend () -> Any?): Any?
}

private val audited = Interceptor { next -> next().also { System.nanoTime() } }

private val scoped = Interceptor { next -> withContext(Dispatchers.Unconfined) { next() } }

class Turn(private val desk: Desk, private val draws: Draws) {
    suspend fun take(item: Item): Any? = when (wrap) {
        "interceptors" -> scoped.around { audited.around { item.work(desk, draws) } }
        "cause" -> try {
            item.work(desk, draws)
        } catch (e: Exception) {
            throw IllegalStateException("Turn in ${item.part} failed: ${e.message}", e)
        }
        else -> item.work(desk, draws)
    }

    fun now(item: Item) {
        runBlocking { take(item) }
    }
}

fun partner(): HttpServer = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0).apply {
    executor = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    createContext("/") { exchange ->
        val path = exchange.requestURI.path
        if (path.startsWith("/slow")) Thread.sleep(300)
        val body = (if (path.startsWith("/verdict")) "<html>busy</html>" else "{\"ok\":true}").toByteArray()
        exchange.sendResponseHeaders(if (path.startsWith("/decree")) 403 else 200, body.size.toLong())
        exchange.responseBody.use { it.write(body) }
    }
    start()
}

fun main() {
    java.util.Locale.setDefault(java.util.Locale.ENGLISH)
    val partner = partner()
    val desk = Desk("http://127.0.0.1:${partner.address.port}", Path.of(System.getenv("PREFIX")))
    val turn = Turn(desk, Draws(System.getenv("SEED").toInt()))
    val pool = Executors.newFixedThreadPool(1)
    for (item in AGENDA) {
        when (door) {
            "http" -> {
                val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
                server.createContext("/${item.part}") { exchange ->
                    try {
                        turn.now(item)
                    } catch (e: Throwable) {
                        report(item, e)
                    }
                    exchange.sendResponseHeaders(500, -1)
                    exchange.close()
                }
                server.start()
                (URL("http://127.0.0.1:${server.address.port}/${item.part}").openConnection() as HttpURLConnection).responseCode
                server.stop(0)
            }
            "coroutine" -> runBlocking {
                CoroutineScope(SupervisorJob() + Dispatchers.Default + CoroutineExceptionHandler { _, e -> report(item, e) }).launch { turn.take(item) }.join()
            }
            "pool" -> pool.submit { try { turn.now(item) } catch (e: Throwable) { report(item, e) } }.get()
            "reflection" -> try {
                Turn::class.java.getMethod("now", Item::class.java).invoke(turn, item)
            } catch (e: java.lang.reflect.InvocationTargetException) {
                report(item, e.targetException)
            }
            else -> try { turn.now(item) } catch (e: Throwable) { report(item, e) }
        }
    }
    System.out.flush()
    kotlin.system.exitProcess(0)
}
