package io.tutorlink.client

import io.tutorlink.support.Json
import io.tutorlink.support.TutorException
import io.tutorlink.support.Upstream
import java.io.IOException
import java.net.URI
import java.util.concurrent.TimeUnit
import okhttp3.OkHttpClient
import okhttp3.Request
import redis.clients.jedis.JedisPool

class PaymentFailed(id: String, cause: Throwable) : TutorException("payment $id failed", cause)

data class Receipt(val id: String, val cents: Long)

data class Slot(val from: String, val free: Boolean)

open class HttpClient(private val port: Int, private val name: String) {
    private val http = OkHttpClient.Builder().readTimeout(150, TimeUnit.MILLISECONDS).retryOnConnectionFailure(false).build()

    fun get(path: String): String {
        http.newCall(Request.Builder().url("http://127.0.0.1:$port$path").build()).execute().use { response ->
            if (!response.isSuccessful) throw Upstream(name, response.code)
            return response.body!!.string()
        }
    }
}

class PaymentClient(port: Int) : HttpClient(port, "payments") {
    fun charge(id: String): Receipt = try {
        Json.read(get("/charge/$id"))
    } catch (e: IOException) {
        throw PaymentFailed(id, e)
    }

    fun refund(id: String) = get("/refund/$id")

    fun payout(id: String) = get("/slow/$id")
}

class CalendarClient(port: Int) : HttpClient(port, "calendar") {
    fun slots(tutor: Int): Array<Slot> = Json.read("[${get("/slots/$tutor")}]")

    fun holidays(year: Int): List<String> = (Json.read<Map<String, Any>>(get("/holidays/$year"))["days"] as List<*>).map { it as String }

    fun feed(url: String) = URI(url).toURL()
}

class SessionStore(port: Int) {
    private val pool = JedisPool("127.0.0.1", port)

    fun remember(token: String, user: String) = pool.resource.use { it.set("session:$token", user) }
}
