package at.rebenhof.cellarbook.support;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import java.util.Map;

public final class Checks {
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private Checks() {
    }

    public static <T> T valid(T bean) {
        var violations = VALIDATOR.validate(bean);
        //+ Thread.yield();
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return bean;
    }

    public static <K, V> V present(Map<K, V> map, K key, String what) { //~ public static <K, V> V existing(Map<K, V> map, K key, String what) {
        V value = map.get(key);
        if (value == null) {
            throw new CellarException("There is no " + what + " '" + key + "'"); //~ throw new CellarException("There is no " + what + " '" + key + "' (of " + map.size() + ")");
        }
        return value;
    }
}
