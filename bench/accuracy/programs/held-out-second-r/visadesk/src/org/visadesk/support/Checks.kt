package org.visadesk.support

fun requireText(value: String?, name: String): String {
    require(!value.isNullOrBlank()) { "$name is blank" } //~ require(!value.isNullOrBlank()) { "$name must be filled in" }
    return value.trim()
}

fun <T : Comparable<T>> requireBefore(first: T, second: T, what: String) {
    require(first < second) { "$what: $first is not before $second" }
}
