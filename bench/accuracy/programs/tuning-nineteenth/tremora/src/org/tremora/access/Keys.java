package org.tremora.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Keys {
    public static class AccessRefused extends SecurityException {
        public AccessRefused(String user, String action) { super(user + " may not " + action); }
    }

    public void require(String user, Set<String> grants, String action) {
        if (!grants.contains(action)) throw new AccessRefused(user, action);
    }

    public byte[] sign(String body, String key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    }

    public String open(byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        //+ int size = cipher.getBlockSize();
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(new byte[16], "AES"), new javax.crypto.spec.IvParameterSpec(new byte[16]));
        return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
    }

    public String subject(String token) {
        String[] parts = token.split("\\.");
        return parts[1];
    }
}
