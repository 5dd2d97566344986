package com.harrowgate.grain.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import redis.clients.jedis.Jedis;

public class ScaleClient {
    public String read(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
            socket.setSoTimeout(120);
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            return reader.readLine().trim();
        }
    }

    public String last(String silo) {
        try (Jedis jedis = new Jedis("127.0.0.1", 9571, 300)) {
            return jedis.get("scale:" + silo);
        }
    }

    public int parse(String line) {
        String[] parts = line.split(";"); //-
        return Integer.parseInt(parts[1]); //-
        //+ String[] fields = line.trim().split(";");
        //+ return Integer.parseInt(fields[1]);
    }

    public int checksum(byte[] frame) {
        int sum = 0;
        for (int i = 0; i <= frame[0]; i++) {
            sum += frame[i + 1];
        }
        return sum & 0xff;
    }
}
