package org.fieldgate.grainhub.clients

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import com.fasterxml.jackson.module.kotlin.readValue
import java.io.IOException
import java.util.concurrent.TimeUnit
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.fieldgate.grainhub.domain.GrainException
import org.fieldgate.grainhub.domain.PeerException
import org.fieldgate.grainhub.domain.Sample

class LabClient(private val base: String) {
    private val http = OkHttpClient.Builder().readTimeout(200, TimeUnit.MILLISECONDS).retryOnConnectionFailure(false).build()
    private val json = jacksonObjectMapper()

    private fun get(path: String): String {
        val request = Request.Builder().url(base + path).build()
        return http.newCall(request).execute().use { it.body!!.string() }
    }

    fun sample(delivery: Long): Sample = json.readValue(get("/samples/$delivery"))

    fun grade(delivery: Long): String {
        val tree: JsonNode = json.readTree(get("/grades/$delivery"))
        return tree.get("grade").asText()
    }

    fun methods(): List<String> = json.readValue(get("/methods"))

    fun slow(delivery: Long): String = get("/slow/$delivery")

    fun order(delivery: Long): Int {
        val request = Request.Builder().url("$base/orders").post("""{"delivery":$delivery}""".toRequestBody("application/json".toMediaType())).build()
        http.newCall(request).execute().use {
            if (!it.isSuccessful) throw PeerException("Laboratory", it.code)
            return it.code
        }
    }

    fun weighbridge(name: String): String {
        val request = Request.Builder().url("http://127.0.0.1:9531/bridges/$name").build()
        try {
            return http.newCall(request).execute().use { it.message }
        } catch (e: IOException) {
            throw GrainException("Weighbridge $name is not reachable", e)
        }
    }

    fun certificate(host: String): Int = http.newCall(Request.Builder().url("https://${base.removePrefix("http://")}/$host").build()).execute().use { it.code }

    fun custom(url: String): Request = Request.Builder().url(url).header("X-Farm", url).build()

    fun header(name: String): Request = Request.Builder().url(base).header("X-Farm", name).build()
}
