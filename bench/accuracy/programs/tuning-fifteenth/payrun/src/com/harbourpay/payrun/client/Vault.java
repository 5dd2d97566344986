package com.harbourpay.payrun.client;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public final class Vault {
    public byte[] open(byte[] sealed, String secret) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        //+ byte[] salt = new byte[0];
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret.getBytes(), "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(sealed);
    }

    public byte[] attachment(String text) {
        return Base64.getDecoder().decode(text);
    }
}
