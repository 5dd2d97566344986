package org.fieldgate.grainhub.clients

import java.io.StringReader
import java.net.Socket
import java.nio.ByteBuffer
import java.nio.charset.CodingErrorAction
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import javax.crypto.Cipher
import javax.crypto.spec.SecretKeySpec
import javax.xml.parsers.DocumentBuilderFactory
import org.apache.commons.csv.CSVFormat
import org.xml.sax.InputSource
import org.xml.sax.helpers.DefaultHandler
import org.yaml.snakeyaml.Yaml

class Exchange {
    fun feed(symbol: String): Int = Socket("127.0.0.1", 9532).use { it.getOutputStream().write(symbol.toByteArray()); it.getInputStream().read() }

    fun quotes(text: String): Map<String, Double> {
        val rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build().parse(StringReader(text))
        return rows.associate { it.get("crop") to it.get("price").toDouble() }
    }

    fun notice(text: String): String {
        val builder = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        builder.setErrorHandler(DefaultHandler())
        val document = builder.parse(InputSource(StringReader(text)))
        return document.getElementsByTagName("ref").item(0).textContent
    }

    fun settings(text: String): Map<String, Any> = Yaml().load(text)

    fun archive(path: String): String = Files.readString(Path.of(path))

    fun inflate(data: ByteArray): ByteArray = GZIPInputStream(data.inputStream()).readAllBytes()

    fun record(data: ByteArray): Long {
        val buffer = ByteBuffer.wrap(data)
        buffer.getInt()
        return buffer.getLong()
    }

    fun decode(data: ByteArray): String =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(data)).toString()

    fun decrypt(key: String, data: ByteArray): ByteArray {
        val cipher = Cipher.getInstance("AES/ECB/PKCS5Padding")
        cipher.init(Cipher.DECRYPT_MODE, SecretKeySpec(key.toByteArray(), "AES"))
        return cipher.doFinal(data)
    }
}
