package io.bikefleet.doors

import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.io.PrintWriter
import java.io.StringWriter

fun report(label: String, error: Throwable, span: String, kind: Int) {
    val stack = StringWriter().also { error.printStackTrace(PrintWriter(it)) }.toString()
    println(
        buildJsonObject {
            put("bug", label)
            put("type", error.javaClass.canonicalName ?: "")
            put("message", error.message ?: "")
            put("stack", stack)
            put("span", span)
            put("kind", kind)
        },
    )
}
