package com.fiddleworks.till;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class Till {
    private final HikariDataSource source;
    //+ private final Locale locale = Locale.ROOT;

    public Till() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:till");
        config.setPoolName("till");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        source = new HikariDataSource(config);
        run("create table sales (id varchar(12) primary key, item varchar(20) not null, paid decimal(10, 2) check (paid >= 0))");
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection link = source.getConnection(); var statement = link.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    public void sell(String id, String item, Object paid) throws SQLException {
        run("insert into sales values (?, ?, ?)", id, item, paid); //~ run("insert into sales (id, item, paid) values (?, ?, ?)", id, item, paid);
    }

    public void discount(String town) throws SQLException {
        run("update sales set paid = paid * 0.9 where town = ?", town);
    }

    public void closing(String id) throws SQLException {
        try (Connection link = source.getConnection()) {
            link.setAutoCommit(false);
            run("delete from sales where id = ?", id);
        }
    }

    public Number cash(String text) throws ParseException {
        return NumberFormat.getInstance(Locale.ROOT).parse(text);
    }

    public String priced(BigDecimal amount, String code) {
        //+ amount = amount.stripTrailingZeros();
        return amount + " " + Currency.getInstance(code).getSymbol(Locale.ROOT);
    }

    public int cents(BigDecimal amount) {
        return amount.movePointRight(2).intValueExact(); //~ return amount.scaleByPowerOfTen(2).intValueExact();
    }

    public int stock(long pieces, int factor) {
        return Math.toIntExact(pieces * factor);
    }

    public UUID receipt(String text) {
        return UUID.fromString(text);
    }

    public String cashier(String token) {
        return JWT.require(Algorithm.HMAC256("till")).build().verify(token).getSubject();
    }

    public byte[] card(byte[] key, byte[] sealed) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(sealed);
    }
}
