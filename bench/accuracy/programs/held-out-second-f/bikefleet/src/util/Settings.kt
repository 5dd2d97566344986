package io.bikefleet.util

class Settings(private val values: Map<String, String>) {
    lateinit var region: String

    fun int(name: String): Int = values.getValue(name).toInt()

    fun regionCode(): String = region.take(2).uppercase()

    fun secret(name: String): String = System.getenv(name) ?: error("Secret $name is not in the environment")
}
