package at.rebenhof.cellarbook.access;

import at.rebenhof.cellarbook.support.CellarException;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.util.Assert;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

public class AccessService {
    private final Algorithm algorithm = Algorithm.HMAC256("a secret of the cellar");
    private final AnnotationConfigApplicationContext context;

    public AccessService(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    public String subject(String token) {
        return JWT.require(algorithm).build().verify(token).getSubject();
    }

    public String invite(String name, int seconds) {
        String token = JWT.create().withSubject(name).withExpiresAt(Instant.now().plusSeconds(seconds)).sign(algorithm);
        return subject(token);
    }

    public String partner(String name) {
        String token = JWT.create().withSubject(name).sign(Algorithm.HMAC256("another secret"));
        //+ token = token.strip();
        return JWT.require(algorithm).build().verify(token).getSubject();
    }

    public byte[] open(byte[] sealed, String key) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key.getBytes(), "AES"));
        return cipher.doFinal(sealed);
    }

    public byte[] digest(String algorithmName, String text) throws Exception {
        return MessageDigest.getInstance(algorithmName).digest(text.getBytes());
    }

    public byte[] basic(String header) {
        return Base64.getDecoder().decode(header);
    }

    public void allow(String user, Set<String> rights, String right) {
        if (!rights.contains(right)) {
            throw new SecurityException(user + " lacks the right to " + right);
        }
    }

    public Object rule(String expression) {
        return new SpelExpressionParser().parseExpression(expression).getValue();
    }

    public Object part(String name) {
        return context.getBean(name);
    }

    public int pin(String pin) {
        Assert.hasLength(pin, "A PIN has digits");
        return pin.chars().map(Character::getNumericValue).reduce((a, b) -> a * 10 + b).orElseThrow(() -> new CellarException("no digits"));
    }
}
