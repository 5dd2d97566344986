package io.bikefleet

import com.sun.net.httpserver.HttpServer
import io.bikefleet.api.entries
import io.bikefleet.doors.Consumer
import io.bikefleet.doors.Http
import io.bikefleet.doors.Pool
import io.bikefleet.doors.report
import io.bikefleet.remote.Remote
import io.bikefleet.store.Store
import kotlinx.coroutines.runBlocking
import java.net.InetSocketAddress
import java.util.concurrent.Executors
import kotlin.system.exitProcess

fun partner(): Int {
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
    server.createContext("/") { exchange ->
        val path = exchange.requestURI.path
        if (path.startsWith("/slow")) Thread.sleep(800)
        val body = "{\"wind\": 3}".toByteArray()
        exchange.sendResponseHeaders(if (path.startsWith("/charges")) 402 else 200, body.size.toLong())
        exchange.responseBody.use { it.write(body) }
    }
    server.executor = Executors.newCachedThreadPool()
    server.start()
    return server.address.port
}

fun main() {
    val store = Store()
    store.prepare()
    val all = entries(store, Remote(partner()))
    when (System.getenv("DOOR")) {
        "http" -> Http(all, System.getenv("WRAP") == "layers").run()
        "queue" -> Consumer(all).run()
        "pool" -> Pool(all, System.getenv("WRAP") == "cause").run()
        else -> for (entry in all) {
            try {
                runBlocking { entry.task() }
            } catch (error: Throwable) {
                report(entry.label, error, "bikefleet", 1)
            }
        }
    }
    System.out.flush()
    exitProcess(0)
}
