package io.bikefleet.remote

import com.auth0.jwt.JWT
import com.auth0.jwt.algorithms.Algorithm
import com.github.benmanes.caffeine.cache.Caffeine
import io.bikefleet.util.blob
import io.bikefleet.util.utf8
import io.lettuce.core.RedisClient
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException
import java.nio.ByteBuffer
import java.sql.DriverManager
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.zip.GZIPInputStream

@Serializable
sealed class Signal {
    @Serializable
    @SerialName("position")
    data class Position(val lat: Double, val lon: Double) : Signal()

    @Serializable
    @SerialName("lock")
    data class Lock(val closed: Boolean) : Signal()
}

@Serializable
data class Weather(val wind: Int, val rain: Double)

class RemoteFailure(service: String, val status: Int) : IOException("$service answered with status $status")

class MapsUnavailable(dock: String, cause: Throwable) : RuntimeException("No map of $dock", cause)

class Remote(port: Int) {
    private val base = "http://127.0.0.1:$port"
    private val http = OkHttpClient.Builder().callTimeout(Duration.ofSeconds(2)).readTimeout(Duration.ofMillis(300)).build()
    private val json = Json { ignoreUnknownKeys = true }

    //+ private fun answer(service: String, path: String): String = get(service, path.removePrefix("/"))

    private fun get(service: String, path: String): String {
        http.newCall(Request.Builder().url("$base/$path").build()).execute().use { response ->
            if (!response.isSuccessful) throw RemoteFailure(service, response.code)
            return response.body!!.string()
        }
    }

    suspend fun weather(dock: String): Weather = withContext(Dispatchers.IO) { json.decodeFromString<Weather>(get("weather", "weather/$dock")) }

    fun signal(text: String): Signal = json.decodeFromString<Signal>(text)

    fun charge(card: String): String = get("payments", "charges/$card") //~ fun charge(card: String): String = answer("payments", "/charges/$card")

    suspend fun slow(dock: String): String = withContext(Dispatchers.IO) { get("opening", "slow/$dock") }

    fun map(dock: String): String = try {
        http.newCall(Request.Builder().url("http://127.0.0.1:9691/maps/$dock").build()).execute().use { it.body!!.string() }
    } catch (e: IOException) {
        throw MapsUnavailable(dock, e)
    }

    fun link(host: String): Request = Request.Builder().url("https:$host:port/").build()

    fun position(bike: Int): String? = RedisClient.create("redis://127.0.0.1:9692").connect().sync().get("bike:$bike")

    fun warehouse(table: String): Boolean = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:9693/$table", "fleet", "x").use { it.isClosed }

    suspend fun unlock(bike: Int): Int = withTimeout(40) {
        delay(2000)
        bike
    }

    suspend fun both(first: String, second: String): Int = coroutineScope {
        val one = async(Dispatchers.Default) { first.toInt() }
        val two = async(Dispatchers.Default) { second.toInt() }
        one.await() + two.await()
    }

    suspend fun publish(count: Int) {
        val updates = Channel<Int>(4) //~ val updates = Channel<Int>(capacity = 8)
        repeat(count) {
            updates.send(it)
            if (it == 2) updates.close()
        }
    }

    private val zones = Caffeine.newBuilder().maximumSize(10).build<String, Int> { zone -> mapOf("A" to 1).getValue(zone) }

    fun zone(name: String): Int = zones.get(name)

    fun forecast(days: Int): Int = CompletableFuture.supplyAsync { 100 / days }.join()

    fun frame(bytes: ByteArray): Long {
        val buffer = ByteBuffer.wrap(bytes)
        return buffer.getInt() + buffer.getLong()
    }

    fun firmware(text: String): String = utf8(blob(text))

    fun log(bytes: ByteArray): String = GZIPInputStream(bytes.inputStream()).reader().readText()

    private val secret = Algorithm.HMAC256("bikefleet-secret")

    fun issue(rider: String, seconds: Long): String = JWT.create().withSubject(rider).withExpiresAt(Instant.now().plusSeconds(seconds)).sign(secret)

    fun rider(token: String): String = JWT.require(secret).build().verify(token).subject

    fun scopes(token: String): List<String> = JWT.require(secret).build().verify(token).getClaim("scopes").asList(String::class.java).map { it.lowercase() }
}
